package onrecord.attribution;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The closed classes of English words, and the word lists, that finding a speaker needs. */
final class English {

    static final Set<String> DETERMINERS = words(
            "the a an this that these those his her its their our my your some any no one another each every both all");
    static final Set<String> POSSESSIVE_PRONOUNS = words("his her its their our my your");
    static final Set<String> PREPOSITIONS = words(
            "in on at of for to from with by about after before during since until under over near inside outside into"
                    + " between among against within without through across behind beyond despite amid around upon towards toward via as like than round"
                    + " alongside following regarding ahead");
    static final Set<String> CONJUNCTIONS = words(
            "and but or nor while whereas although though because if unless when where whether that than as since"
                    + " after before until so yet which who whom whose what how why");
    static final Set<String> BE = words("is are was were be been being 's am isn't aren't wasn't weren't");
    static final Set<String> AUXILIARIES = words(
            "is are was were be been being has have had having do does did will would shall should can could may"
                    + " might must 'd 've 'll not never isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't cannot couldn't"
                    + " shouldn't to going");
    static final Set<String> NEGATIONS = words(
            "not never nor no isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't cannot"
                    + " couldn't shouldn't without nobody none neither");
    static final Set<String> ADVERBS = words(
            "also later then again once now still earlier further too already only just even ever often sometimes always soon"
                    + " today yesterday tomorrow tonight here there back afterwards thereafter thus therefore however meanwhile instead nevertheless rather simply well");
    static final Set<String> DAYS = words("monday tuesday wednesday thursday friday saturday sunday");
    static final Set<String> MONTHS = words(
            "january february march april may june july august september october november december");
    static final Set<String> PRONOUNS = words("he she they i we it you who");
    /** Words that begin sentences with a capital letter without being names. */
    static final Set<String> OPENERS = words(
            "the a an in on at but and for he she it they we i you this that these those there here his her their our my its your"
                    + " when while after before as if asked according both some many most several all each no not one two three four five six seven eight nine ten"
                    + " so yet or nor with without from by during under over about into since until although though because however meanwhile furthermore moreover"
                    + " in additionally today yesterday tomorrow now then also last next what who why how where which is are was were do does did has have had can could"
                    + " will would should may might must let please thank thanks yes no well okay ok good more less other others another only just even still nearly"
                    + " almost about around between among nobody everybody everyone someone something nothing everything never always sometimes often perhaps maybe"
                    + " once twice half nowhere independent speaking responding asked pressed writing despite amid like unlike following given instead rather such too"
                    + " very any few much every either neither whether whose whom than to of out up down off back");
    /** People and bodies that news copy names by a common noun. */
    static final Set<String> COMMON_PEOPLE = words(
            "officials prosecutors police critics experts analysts residents protesters lawmakers investigators scientists"
                    + " researchers doctors lawyers witnesses neighbours neighbors supporters opponents authorities sources reporters economists activists campaigners"
                    + " voters members leaders aides advisers advisors allies families parents students teachers workers unions companies banks polls studies reports"
                    + " documents records people men women children others many some most government ministers diplomats soldiers troops rebels militants scholars"
                    + " historians farmers growers fishermen drivers pilots traders investors judges senators governors mayors republicans democrats conservatives"
                    + " liberals observers insiders staff management executives organisers organizers rescuers firefighters paramedics detectives relatives friends");
    private static final Set<String> MALE_TITLES = words(
            "mr mr. sir lord king prince duke father brother baron emir sultan sheikh sheik shaikh ayatollah mullah");
    private static final Set<String> FEMALE_TITLES = words(
            "mrs mrs. ms ms. miss dame lady queen princess duchess sister baroness madam madame sheikha");
    /** Forms of address and short titles before a name. */
    static final Set<String> HONORIFICS = union(MALE_TITLES, FEMALE_TITLES,
            words("dr dr. prof prof. rev rev. hon hon. sen sen. rep rep. gov gov. gen gen. col"
                    + " col. lt lt. capt capt. maj maj. sgt sgt. cpl pte pc wpc dci det det. insp supt adm adm."
                    + " pres pres. amb amb. cllr hm hrh excellency majesty highness honourable honorable"));
    /** Words that may stand between or before titles and roles. */
    static final Set<String> MODIFIERS = words(
            "the rt right his her us u.s. uk u.k. un u.n. eu former acting interim first second national deputy vice foreign prime"
                    + " finance health home defence defense interior state senior chief special assistant associate permanent under madam");
    /** Letters after a name. */
    static final Set<String> AFTER_NAMES = words(
            "mp mep am ms msp qc kc jr jr. sr sr. ii iii iv obe mbe cbe phd md jd esq esq. ma mla td lj ljj cj jsc");
    static final Set<String> PARTICLES = words(
            "de del della di da dos das du van von der den ter bin ibn al el la le ben y e af av zu dal");
    /** "Son of", "daughter of" and their like, written with a capital before a family name. */
    static final Set<String> FAMILY = words("ní nic ó o' uí mac ap ab ferch abu umm ould st");
    /** Who somebody is to somebody else. */
    static final Set<String> KIN = words(
            "son daughter wife husband mother father brother sister uncle aunt cousin widow partner friend");
    /** Of one last name with somebody, as a rule, and not of one office; husbands and wives of presidents are spoken of as such. */
    static final Set<String> BLOOD = words(
            "mother father mom mum dad grandmother grandfather grandma grandpa son daughter brother sister uncle aunt"
                    + " cousin grandson granddaughter niece nephew");
    static final Set<String> ROLES = WordList.words("roles.txt");
    private static final Set<String> ORGANISATIONS = WordList.words("organisations.txt");
    private static final Map<String, Gender> GIVEN_NAMES = givenNames();
    private static final Set<String> COUNTRIES = countries();

    private English() {
    }

    private static Set<String> words(String list) {
        return Arrays.stream(list.split(" ")).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> union(Set<String> one, Set<String> two, Set<String> three) {
        return Stream.of(one, two, three).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, Gender> givenNames() {
        Map<String, Gender> names = new HashMap<>();
        for (String line : WordList.lines("given-names.txt")) {
            int space = line.lastIndexOf(' ');
            names.put(line.substring(0, space), line.endsWith("f") ? Gender.FEMALE : Gender.MALE);
        }
        return names;
    }

    /** The countries of ISO 3166 by their English names, as the JDK holds them, and the short forms of four. */
    private static Set<String> countries() {
        Set<String> names = Arrays.stream(Locale.getISOCountries())
                .map(code -> Locale.of("", code).getDisplayCountry(Locale.ENGLISH).toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        names.addAll(
                words("us u.s u.s. usa uk u.k u.k. eu e.u. un u.n. britain england scotland wales america europe"));
        return names;
    }

    /** The gender that a given name or a title tells, or UNKNOWN. */
    static Gender genderOf(String givenNameOrTitle) {
        String lower = givenNameOrTitle.toLowerCase(Locale.ROOT);
        if (MALE_TITLES.contains(lower)) {
            return Gender.MALE;
        }
        if (FEMALE_TITLES.contains(lower)) {
            return Gender.FEMALE;
        }
        return GIVEN_NAMES.getOrDefault(givenNameOrTitle, Gender.UNKNOWN);
    }

    static boolean givenName(String word) {
        return GIVEN_NAMES.containsKey(word);
    }

    /** Whether a capitalised name holding this word, in lower case, is that of a body. */
    static boolean organisation(String word) {
        return ORGANISATIONS.contains(word);
    }

    static boolean country(String name) {
        return COUNTRIES.contains(name.toLowerCase(Locale.ROOT));
    }

    /** Whether a word, in lower case, names a role: a listed noun, its plural, or a compound that ends in one. */
    static boolean role(String word) {
        if (ROLES.contains(word) || word.endsWith("s") && ROLES.contains(word.substring(0, word.length() - 1))) {
            return true;
        }
        int hyphen = word.lastIndexOf('-');
        return hyphen > 0 && ROLES.contains(word.substring(hyphen + 1));
    }

    /** A lower-case adverb in -ly. Cleverly, Joly and Kelly are names: they have capitals. */
    static boolean adverb(Token token) {
        return token.isWord() && (token.in(ADVERBS) || !token.capitalised() && token.lower().endsWith("ly"));
    }
}
