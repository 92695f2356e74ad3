package onrecord.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import onrecord.corpus.Passage.Kind;

/** Decides what each block of a document is, from its words, its neighbours and what the file's marks said. */
final class Kinds {

    /** The lines over a text, before its first paragraph: office, number, title, place, day. */
    private static final int HEAD = 12;

    private final String text;
    private final List<Block> blocks;
    private final boolean transcript;

    Kinds(String text, List<Block> blocks) {
        this.text = text;
        this.blocks = new ArrayList<>(blocks);
        this.transcript = talks();
    }

    /** The same blocks, each with its kind. */
    List<Block> decided() {
        wordsOfNobody();
        contacts();
        headings();
        linkLists();
        captions();
        return blocks;
    }

    private void wordsOfNobody() {
        for (int i = 0; i < blocks.size(); i++) {
            if (Boilerplate.is(words(i))) {
                become(i, Kind.BOILERPLATE);
            }
        }
    }

    /** An office and a street stand over the address for mail, with no blank line between. */
    private void contacts() {
        for (int i = 0; i < blocks.size(); i++) {
            if (kind(i) == Kind.BOILERPLATE && Contacts.only(words(i)) && !blocks.get(i).marked()) {
                for (int j = i - 1; j >= 0 && sameGroup(i, j) && kind(j) != Kind.BOILERPLATE
                        && Contacts.beside(words(j)); j--) {
                    become(j, Kind.BOILERPLATE);
                }
                for (int j = i + 1; j < blocks.size() && sameGroup(i, j) && kind(j) != Kind.BOILERPLATE
                        && Contacts.beside(words(j)); j++) {
                    become(j, Kind.BOILERPLATE);
                }
            }
        }
    }

    private void headings() {
        boolean first = true;
        boolean talking = false;
        for (int i = 0; i < blocks.size(); i++) {
            if (kind(i) == Kind.PARAGRAPH && !blocks.get(i).marked() && heading(i, first, talking)) {
                become(i, Kind.HEADING);
            }
            talking |= transcript && turn(i);
            first &= kind(i) == Kind.BOILERPLATE;
        }
    }

    private boolean heading(int i, boolean first, boolean talking) {
        String words = words(i);
        if (i + 1 == blocks.size() || !Headings.shaped(words, first) || (transcript && turn(i))) {
            return false;
        }
        if (i > 0 && words(i - 1).endsWith(":")) {
            return false; // what somebody "said:"
        }
        if (Clock.dateOnly(words)) {
            return kind(i + 1) == Kind.ITEM;
        }
        if (Clock.dateline(words) && !first) {
            return false;
        }
        if (Chars.allCaps(words)) {
            return true;
        }
        if (talking) {
            return alone(i) && Headings.titleCase(words) && words.indexOf(' ') > 0;
        }
        return alone(i) || first || inHead(i) || overParagraph(i);
    }

    /** Lines of a block at the top that holds no date: the name of a paper and of its column. */
    private boolean inHead(int i) {
        if (i >= HEAD) {
            return false;
        }
        for (int j = i; j >= 0; j--) {
            if (!sameGroup(i, j) && kind(j) != Kind.HEADING && kind(j) != Kind.BOILERPLATE) {
                return false;
            }
        }
        for (int j = 0; j < blocks.size() && blocks.get(j).group() <= blocks.get(i).group(); j++) {
            if (sameGroup(i, j) && (Clock.dateline(words(j)) || Chars.endsPunctuated(words(j)))) {
                return false;
            }
        }
        return true;
    }

    /** "About the Council", and its paragraph on the next line. */
    private boolean overParagraph(int i) {
        boolean opens = i == 0 || !sameGroup(i, i - 1);
        return opens && kind(i + 1) == Kind.PARAGRAPH && Chars.endsSentence(words(i + 1)) && words(i).indexOf(',') < 0
                && Headings.titleCase(words(i));
    }

    /** Under "READ NEXT" stand titles of other stories, up to the next sentence or heading. */
    private void linkLists() {
        for (int i = 0; i < blocks.size(); i++) {
            if (Boilerplate.headsLinks(words(i))) {
                become(i, Kind.BOILERPLATE);
                int opener = i;
                while (i + 1 < blocks.size() && linked(opener, i + 1)) {
                    become(++i, Kind.BOILERPLATE);
                }
            }
        }
    }

    private boolean linked(int opener, int j) {
        if (sameGroup(opener, j)) {
            return true;
        }
        boolean title = !Chars.endsPunctuated(words(j)) && words(j).length() < 140 && kind(j) != Kind.HEADING;
        return kind(j) == Kind.BOILERPLATE || (title && (kind(j) == Kind.ITEM || sameGroup(j, j - 1)));
    }

    private void captions() {
        for (int i = 1; i + 1 < blocks.size(); i++) {
            boolean between = kind(i) == Kind.PARAGRAPH && alone(i) && kind(i - 1) != Kind.HEADING && !transcript
                    && !words(i - 1).endsWith(":");
            if (between && Credits.verbless(words(i))) {
                become(i, Kind.BOILERPLATE);
            }
        }
    }

    /** Two turns that can be nothing else, or a label that comes back; "Note:" and "Background:" alone are none. */
    private boolean talks() {
        Set<String> labels = new HashSet<>();
        int sure = 0;
        for (int i = 0; i < blocks.size(); i++) {
            String words = words(i);
            if (turn(i)) {
                sure += TurnLabel.sure(words) || !labels.add(words.substring(0, TurnLabel.end(words))) ? 1 : 0;
            }
        }
        return sure >= 2 || (sure == 1 && labels.size() > 1);
    }

    private boolean turn(int i) {
        return kind(i) != Kind.BOILERPLATE && TurnLabel.end(words(i)) > 0 && !Boilerplate.is(words(i));
    }

    private boolean alone(int i) {
        return (i == 0 || !sameGroup(i, i - 1)) && (i + 1 == blocks.size() || !sameGroup(i, i + 1));
    }

    private boolean sameGroup(int i, int j) {
        return blocks.get(i).group() == blocks.get(j).group();
    }

    private Kind kind(int i) {
        return blocks.get(i).kind();
    }

    private String words(int i) {
        return blocks.get(i).in(text).replace('\u00A0', ' ');
    }

    private void become(int i, Kind kind) {
        blocks.set(i, blocks.get(i).as(kind));
    }
}
