package onrecord.attribution;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import onrecord.corpus.Span;
import onrecord.corpus.Speaker;

/** Somebody in a document while it is being read: what is learned of them grows from mention to mention. */
final class Figure {

    private List<String> name;
    private final Set<String> roles = new LinkedHashSet<>();
    private final List<Span> mentions = new ArrayList<>();
    private Gender gender = Gender.UNKNOWN;
    private boolean person;
    private boolean relative;
    private boolean kin;
    private boolean titled;

    Figure(List<String> name) {
        this.name = List.copyOf(name);
    }

    /** A fuller form of the name takes the place of a shorter one, and a written one that of one in capitals. */
    void called(List<String> form) {
        boolean quieter = form.size() == name.size() && shouts(name) && !shouts(form);
        if (form.size() > name.size() || quieter) {
            name = List.copyOf(form);
        }
    }

    private static boolean shouts(List<String> words) {
        String last = words.getLast();
        return last.length() > 1 && last.equals(last.toUpperCase(Locale.ROOT));
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

    /** Is brought in as somebody's mother, son and the like: an office of that last name may as well be the other's. */
    void isRelative() {
        relative = true;
    }

    boolean relative() {
        return relative;
    }

    /** Is first named as somebody's wife, husband and the like. */
    void isKin() {
        kin = true;
    }

    /** Whether it is but somebody's kin, and nobody has spoken of it before a place: the last name there is the other's. */
    boolean kinUntil(Span place) {
        return kin && !mentions.isEmpty() && mentions.getFirst().start() >= place.end();
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
        String plain = String.join(" ", loud() ? name.stream().map(LabelReader::capitalised).toList() : name);
        return new Speaker(titled && name.size() == 1 ? title() + plain : plain);
    }

    /** Another has the same name and no more of it: the title tells them apart. */
    void keepsTitle() {
        titled = true;
    }

    /** "Lady ", or nothing where no title was read. */
    private String title() {
        return roles.stream().flatMap(role -> Stream.of(role.split(" ")))
                .filter(word -> English.HONORIFICS.contains(word) && English.genderOf(word) != Gender.UNKNOWN)
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) + " ").findFirst()
                .orElse("");
    }

    /** "STATEMENT OF MS. ANN ROE": a name that stands in capitals only because its heading does. */
    private boolean loud() {
        return name.size() > 1 && English.givenName(LabelReader.capitalised(name.getFirst()))
                && name.stream().allMatch(word -> word.equals(word.toUpperCase(Locale.ROOT)));
    }

    /** Whether the given form of a name can be this one's: the same last word, and no other first name. */
    boolean answersTo(List<String> form) {
        if (!bare(form.getLast()).equals(bare(name.getLast()))) {
            return false;
        }
        if (form.size() == 1 || name.size() == 1 || surname(form, name) || surname(name, form)) {
            return true;
        }
        String mine = name.getFirst();
        String theirs = form.getFirst();
        return mine.equalsIgnoreCase(theirs) || initialOf(theirs, mine) || initialOf(mine, theirs);
    }

    /** "Sayegh" is what some writers make of "al-Sayegh". */
    private static String bare(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return lower.startsWith("al-") || lower.startsWith("el-") ? lower.substring("al-".length()) : lower;
    }

    /** "van der Linden" of "Pieter van der Linden", "Adeyemi Holt" of "Josephine Adeyemi Holt"; "Ann Holt" is another. */
    private static boolean surname(List<String> form, List<String> whole) {
        String first = form.getFirst();
        boolean family = particle(first) || first.length() > 2 && !first.endsWith(".") && !English.givenName(first);
        return family && form.size() < whole.size() && String.join(" ", form).equalsIgnoreCase(
                String.join(" ", whole.subList(whole.size() - form.size(), whole.size())));
    }

    private static boolean particle(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return English.PARTICLES.contains(lower) || English.FAMILY.contains(lower);
    }

    /** Whether the given word is the first of two family names: "Adeyemi" of "Josephine Adeyemi Holt". */
    boolean firstSurname(String word) {
        return person() && name.size() > 2 && name.get(name.size() - 2).equalsIgnoreCase(word)
                && word.length() > 2 && !English.givenName(word) && !particle(word);
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
