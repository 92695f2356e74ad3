package onrecord.chat.ledger;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One PostgreSQL server for all tests. */
public final class Postgres implements ExecutionCondition, ParameterResolver {

    private static final Namespace ROOM = Namespace.create(Postgres.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (PostgresServer.isInstalled()) {
            return ConditionEvaluationResult.enabled("there is a PostgreSQL");
        }
        if ("required".equals(System.getenv("ONRECORD_POSTGRES"))) {
            throw new IllegalStateException("ONRECORD_POSTGRES is \"required\", and there is no PostgreSQL");
        }
        return ConditionEvaluationResult
                .disabled("SKIPPED: the shared ledger is not tried, because no PostgreSQL server is installed");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == PostgresServer.class;
    }

    /** Ends with the last test. */
    @Override
    public PostgresServer resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(ROOM)
                .getOrComputeIfAbsent("server", key -> PostgresServer.start(), PostgresServer.class);
    }
}
