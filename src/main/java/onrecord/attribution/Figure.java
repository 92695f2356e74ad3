package onrecord.attribution;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import onrecord.corpus.Span;
import onrecord.corpus.Speaker;

/** Somebody in a document while it is being read: what is learned of them grows from mention to mention. */
final class Figure {

    private List<String> name;
    private final Set<String> roles = new LinkedHashSet<>();
    private final List<Span> mentions = new ArrayList<>();
    private Gender gender = Gender.UNKNOWN;
    private boolean person;

    Figure(List<String> name) {
        this.name = List.copyOf(name);
    }

    /** A fuller form of the name takes the place of a shorter one. */
    void called(List<String> form) {
        if (form.size() > name.size()) {
            name = List.copyOf(form);
        }
    }

    void learn(String role, Gender told) {
        if (!role.isEmpty()) {
            roles.add(role);
        }
        if (gender == Gender.UNKNOWN) {
            gender = told;
        }
    }

    void mentionedAt(Span span) {
        mentions.add(span);
    }

    void isPerson() {
        person = true;
    }

    List<String> name() {
        return name;
    }

    String lastName() {
        return name.getLast().toLowerCase(Locale.ROOT);
    }

    Set<String> roles() {
        return roles;
    }

    Gender gender() {
        return gender != Gender.UNKNOWN || name.size() < 2 ? gender : English.genderOf(name.getFirst());
    }

    /** Whether "he" or "she" can stand for it: a person, or something that nothing marks as a body or a country. */
    boolean canBeHeOrShe() {
        return person || !body();
    }

    boolean person() {
        return person || name.size() > 1 && English.givenName(name.getFirst()) && !body();
    }

    /** Whether the name is that of an organisation, a place or a country. */
    boolean body() {
        if (person) {
            return false;
        }
        String last = lastName();
        return name.stream().anyMatch(word -> English.organisation(word.toLowerCase(Locale.ROOT)))
                || English.country(String.join(" ", name))
                || name.size() == 1 && last.length() > 1
                        && name.getFirst().equals(name.getFirst().toUpperCase(Locale.ROOT));
    }

    /** Where it is mentioned, in order. */
    List<Span> mentions() {
        return mentions;
    }

    Speaker speaker() {
        return new Speaker(String.join(" ", name));
    }

    /** Whether the given form of a name can be this one's: the same last word, and no other first name. */
    boolean answersTo(List<String> form) {
        if (!form.getLast().equalsIgnoreCase(name.getLast())) {
            return false;
        }
        if (form.size() == 1 || name.size() == 1 || surname(form, name) || surname(name, form)) {
            return true;
        }
        String mine = name.getFirst();
        String theirs = form.getFirst();
        return mine.equalsIgnoreCase(theirs) || initialOf(theirs, mine) || initialOf(mine, theirs);
    }

    /** "van der Linden" of "Pieter van der Linden". */
    private static boolean surname(List<String> form, List<String> whole) {
        return form.size() < whole.size() && English.PARTICLES.contains(form.getFirst().toLowerCase(Locale.ROOT))
                && String.join(" ", form).equalsIgnoreCase(
                        String.join(" ", whole.subList(whole.size() - form.size(), whole.size())));
    }

    /** Whether the given word is this person's first name, or the family name that stands first: "Li" of "Li Wenzhao". */
    boolean beginsWith(String word) {
        return person() && name.size() > 1 && name.getFirst().equalsIgnoreCase(word);
    }

    private static boolean initialOf(String initial, String word) {
        return initial.replace(".", "").length() == 1 && word.regionMatches(true, 0, initial, 0, 1);
    }

    @Override
    public String toString() {
        return String.join(" ", name);
    }
}
