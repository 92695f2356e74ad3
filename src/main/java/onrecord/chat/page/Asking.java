package onrecord.chat.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onrecord.answer.Answer;
import onrecord.chat.Desk;
import onrecord.chat.Parameters;
import onrecord.chat.Phrases;
import onrecord.chat.Turn;
import onrecord.chat.Visible;
import org.jspecify.annotations.Nullable;

/**
 * A question in its thread, as the page's address and its forms hold it.
 *
 * @param text as it was asked, or as somebody would ask it
 * @param check the quotation that is to be checked, where the form for that was used; else null
 * @param before the questions before it, oldest first; when there are many, only the last ones
 */
record Asking(String text, @Nullable Check check, List<String> before) {

    static final String QUESTION = "q";
    static final String BEFORE = "after";

    /** The fields of the form that has a quotation checked, and of the one that asks another way. */
    static final String QUOTATION = "quote";
    static final String BY = "by";
    static final String WHO = "who";
    static final String TOPIC = "topic";

    /** As many as a question can lean on; each is read anew. */
    private static final int KEPT = 10;

    /** No question is read beyond this, so that its address need not hold more. */
    private static final int LONGEST = 4_000;

    /**
     * A quotation to check.
     *
     * @param speaker whose words it is said to be; empty text for nobody in particular
     */
    record Check(String quotation, String speaker) {
    }

    Asking {
        before = List.copyOf(before.subList(Math.max(0, before.size() - KEPT), before.size()));
    }

    /** A question that was typed. */
    Asking(String text, List<String> before) {
        this(text, null, before);
    }

    /** Whether a quotation is right. */
    static Asking of(Check check, List<String> before) {
        String quotation = check.quotation();
        String text = check.speaker().isEmpty()
                ? Phrases.check(quotation)
                : "Did " + check.speaker() + " say " + marked(quotation) + "?";
        return new Asking(text, check, before);
    }

    /** What a form or an address asks; its text is blank where it asks nothing. */
    static Asking of(Parameters fields) {
        List<String> before = fields.every(BEFORE).stream().filter(text -> !text.isBlank()).toList();
        String quotation = fields.one(QUOTATION);
        if (!quotation.isBlank()) {
            return of(new Check(quotation.strip(), fields.one(BY).strip()), before);
        }
        String text = fields.one(QUESTION);
        return new Asking(text.isBlank()
                ? Phrases.statement(fields.one(WHO), fields.one(TOPIC)).orElse("")
                : text, before);
    }

    /** Between marks that it does not hold, so that it ends where it ends. */
    private static String marked(String quotation) {
        boolean free = quotation.chars().noneMatch(c -> "“”\"".indexOf(c) >= 0);
        return free ? "“" + quotation + "”" : "«" + quotation + "»";
    }

    /** Another question in place of this one. */
    Asking instead(String other) {
        return new Asking(other, before);
    }

    /** The question before this one, in its place in the thread; there must be one. */
    Asking earlier(int index) {
        return new Asking(before.get(index), before.subList(0, index));
    }

    /** What the next question leans on; one that asked for nothing does not end what was talked about. */
    List<String> then(Answer answer) {
        return answer instanceof Answer.Help
                ? before
                : new Asking("", Stream.concat(before.stream(), Stream.of(Visible.beginning(text, LONGEST))).toList())
                        .before();
    }

    /** What came of it. */
    Turn at(Desk desk) {
        Check asked = check;
        return asked == null ? desk.ask(text, before) : desk.check(asked.quotation(), asked.speaker());
    }

    /** Where the page answers this again. */
    String address() {
        Check asked = check;
        Stream<String> question = asked == null
                ? Stream.of(field(QUESTION, text))
                : Stream.of(field(QUOTATION, asked.quotation()), field(BY, asked.speaker()));
        return "/?" + Stream.concat(before.stream().map(one -> field(BEFORE, one)), question)
                .collect(Collectors.joining("&"));
    }

    private static String field(String name, String text) {
        return name + "=" + URLEncoder.encode(Visible.beginning(text, LONGEST), StandardCharsets.UTF_8);
    }
}
