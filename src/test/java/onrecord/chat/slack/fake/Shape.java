package onrecord.chat.slack.fake;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a block, or a part of one, may hold. */
final class Shape {
    /** What stands in a field. */
    enum Content {
        STRING, PLAIN_TEXT, ANY_TEXT, ONE, MANY, ANYTHING
    }

    /**
     * A field.
     *
     * @param content what stands in it
     * @param most the most characters, or items
     * @param family for items: which shapes they may have
     */
    record Field(Content content, int most, String family, boolean required) {
    }

    final Map<String, Field> fields = new LinkedHashMap<>();

    Shape must(String name, Content content, int most) {
        return put(name, new Field(content, most, "", true));
    }

    Shape may(String name, Content content, int most) {
        return put(name, new Field(content, most, "", false));
    }

    /** Items of a family, at least one. */
    Shape mustHold(String name, String family, int most) {
        return put(name, new Field(Content.MANY, most, family, true));
    }

    Shape mayHold(String name, String family, int most) {
        return put(name, new Field(Content.MANY, most, family, false));
    }

    Shape mustBe(String name, String family) {
        return put(name, new Field(Content.ONE, 1, family, true));
    }

    Shape mayBe(String name, String family) {
        return put(name, new Field(Content.ONE, 1, family, false));
    }

    /** Fields nobody looks into. */
    Shape may(String... names) {
        for (String name : names) {
            may(name, Content.ANYTHING, 0);
        }
        return this;
    }

    private Shape put(String name, Field field) {
        fields.put(name, field);
        return this;
    }
}
