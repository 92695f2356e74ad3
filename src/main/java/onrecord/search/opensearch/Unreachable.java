package onrecord.search.opensearch;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Why a cluster cannot be reached, in plain words. */
final class Unreachable {

    private Unreachable() {
    }

    /** The reason, without a full stop. */
    static String why(IOException failure) {
        List<Throwable> chain = Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause).limit(10)
                .toList();
        // What came first is told last; it says most.
        return chain.reversed().stream().map(Unreachable::told).filter(told -> !told.isEmpty()).findFirst()
                .orElseGet(() -> Objects.requireNonNullElse(failure.getMessage(), failure.getClass().getSimpleName()));
    }

    private static String told(Throwable failure) {
        return switch (failure) {
            case UnknownHostException host -> "there is no host of that name";
            case SocketTimeoutException late -> "it does not reply in time";
            case ConnectException none -> "nothing listens there";
            case SocketException cut -> "the connection was cut";
            case CertPathBuilderException untrusted -> "nobody that is trusted vouches for it; see search.certificates";
            case CertificateExpiredException expired -> "its certificate has expired";
            case SSLPeerUnverifiedException other -> "its certificate is another host's";
            case CertificateException other when other.getClass() == CertificateException.class
                    && String.valueOf(other.getMessage()).startsWith("No ") ->
                "its certificate is another host's";
            case SSLException plain when String.valueOf(plain.getMessage()).contains("plaintext") ->
                "it does not speak https there (perhaps http)";
            case JsonProcessingException html -> "what replies there is no OpenSearch";
            default -> "";
        };
    }
}
