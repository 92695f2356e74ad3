package onrecord.chat.discord;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.PermissionException;
import net.dv8tion.jda.api.requests.Response;
import net.dv8tion.jda.api.requests.RestAction;

/**
 * What came of a call to Discord.
 *
 * @param <T> what Discord answers
 */
sealed interface Call<T> {

    /** It was done. */
    record Done<T>(T result) implements Call<T> {
    }

    /**
     * It was not done.
     *
     * @param code Discord's own; 0 where there is none
     * @param error what Discord says, with the code
     */
    record Refused<T>(int code, String error) implements Call<T> {
    }

    /** Discord does not know the token any more. */
    record Expelled<T>(String error) implements Call<T> {
    }

    /** Whether it was done is not known: no answer came. */
    record Unclear<T>(String why) implements Call<T> {
    }

    /** Makes a call and waits for what comes of it; the library itself waits for its turn. */
    static <T> Call<T> of(Supplier<RestAction<T>> action, Duration atMost) throws InterruptedException {
        CompletableFuture<T> result;
        try {
            result = action.get().submit();
        } catch (PermissionException e) {
            return new Refused<>(0, "I lack the permission " + e.getPermission().getName());
        } catch (RejectedExecutionException e) {
            return new Unclear<>("the library has ended");
        } catch (IllegalArgumentException | IllegalStateException | UnsupportedOperationException e) {
            return new Refused<>(0, String.valueOf(e.getMessage()));
        }
        try {
            return new Done<>(result.get(atMost.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            result.cancel(true);
            return new Unclear<>("no answer");
        } catch (ExecutionException e) {
            return e.getCause() instanceof ErrorResponseException error ? refused(error) : new Unclear<>(name(e));
        }
    }

    private static <T> Call<T> refused(ErrorResponseException error) {
        int status = error.getResponse().code;
        if (status == Response.ERROR_CODE || status >= 500) {
            return new Unclear<>(status >= 500 ? "status " + status : error.getMeaning());
        }
        // The address of an interaction has a token of its own.
        return status == 401 && error.getErrorCode() != Codes.INTERACTION_IS_OVER
                ? new Expelled<>(error.getMeaning())
                : new Refused<>(error.getErrorCode(), error.getErrorCode() + " " + error.getMeaning());
    }

    private static String name(ExecutionException e) {
        return e.getCause() == null ? "failed" : e.getCause().getClass().getSimpleName();
    }
}
