package onrecord.chat.page;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import onrecord.answer.Quotation;
import onrecord.chat.Captions;
import onrecord.chat.Visible;
import onrecord.chat.page.Blocks.Block;
import onrecord.chat.page.Cuts.Piece;
import onrecord.corpus.Attribution;
import onrecord.corpus.Passage.Kind;
import onrecord.corpus.Reading;
import onrecord.corpus.Span;
import onrecord.corpus.Statement;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A page of a document as an element {@code article}. Its text nodes, one after the other, are that stretch of the
 * document's text, unit for unit; only hidden characters are shown as marks. Speakers' names stand in attributes, from which
 * the style sheet shows them.
 */
final class Article {

    /** Lines of a paragraph that are all shorter than this were broken on purpose: verses, addresses, tables. */
    private static final int FULL_LINE = 60;

    /** After so many of a speech its speaker is named again, so that a screen rarely shows one without the name. */
    private static final int PARAGRAPHS = 4;

    private final Reading reading;
    private final String text;
    private final Voices voices;
    private final @Nullable String only;
    private final List<Span> found;
    private final Set<Span> begun = new HashSet<>();
    private final Set<Statement> told = new HashSet<>();
    private List<Attribution> before = List.of();
    /** How many blocks began since a name was shown. */
    private int silent;

    /**
     * @param only whose statements are marked, or null for everybody's
     * @param found places that are highlighted
     */
    Article(Reading reading, Voices voices, @Nullable String only, List<Span> found) {
        this.reading = reading;
        this.text = Visible.marked(reading.document().text());
        this.voices = voices;
        this.only = only;
        this.found = List.copyOf(found);
    }

    Element of(Blocks.Page page) {
        var article = new Element("article").attr("data-start", page.span().start() + "")
                .attr("data-end", page.span().end() + "").attr("data-length", text.length() + "");
        List<Block> blocks = page.blocks();
        int first = blocks.isEmpty() ? page.span().end() : blocks.getFirst().span().start();
        add(article, new Span(page.span().start(), first));
        Element list = null;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            boolean item = block.kind() == Kind.ITEM;
            list = !item ? null : list == null ? article.appendElement("ul") : list;
            int next = i + 1 < blocks.size() ? blocks.get(i + 1).span().start() : page.span().end();
            (list == null ? article : list).appendChild(element(block, new Span(block.span().end(), next)));
        }
        return article;
    }

    /** @param gap the white space after the block: at the end of an element nobody sees it, and offsets hold */
    private Element element(Block block, Span gap) {
        var element = new Element(switch (block.kind()) {
            case HEADING -> "h3";
            case PARAGRAPH, BOILERPLATE -> "p";
            case ITEM -> "li";
            case BLOCK_QUOTE -> "blockquote";
        });
        element.attr("dir", "auto");
        if (block.kind() == Kind.BOILERPLATE) {
            element.addClass("aside");
        }
        if (block.kind() == Kind.ITEM && !Character.isLetter(text.codePointAt(block.span().start()))) {
            element.addClass("marked");
        }
        told.clear();
        if (++silent == PARAGRAPHS) {
            before = List.of();
        }
        add(isInLines(block) ? element.appendElement("span").addClass("lines") : element, block.span());
        add(element, gap);
        return element;
    }

    private void add(Element element, Span span) {
        if (span.length() > 0) {
            Cuts.of(span, reading, found).forEach(piece -> add(element, piece));
        }
    }

    private boolean isInLines(Block block) {
        List<String> lines = block.span().in(text).lines().toList();
        return lines.size() > 1 && lines.stream().allMatch(line -> line.length() < FULL_LINE);
    }

    private void add(Element block, Piece piece) {
        Element inner = block;
        boolean blank = Visible.line(piece.span().in(text)).isEmpty();
        List<Statement> marked = piece.said().stream().filter(one -> only == null || names(one).contains(only))
                .toList();
        for (int i = 0; i < marked.size(); i++) {
            inner = inner.appendElement("span");
            mark(inner, marked.get(i), i == marked.size() - 1, !blank);
        }
        // Between two sentences of a speech there is a space; after more than that it is said again whose words they are.
        if (!blank) {
            before = marked.stream().map(Article::credit).toList();
        }
        if (!piece.found().isEmpty()) {
            inner = inner.appendElement("mark");
            if (blank) {
                inner.addClass("gap");
            }
            Span place = piece.found().getFirst();
            if (begun.add(place)) {
                inner.attr("id", "q=" + place.start() + "-" + place.end());
            }
        }
        inner.appendText(piece.span().in(text));
    }

    private void mark(Element element, Statement statement, boolean innermost, boolean named) {
        Attribution credit = credit(statement);
        List<Voices.Voice> who = voices.of(statement);
        String line = Captions.credit(new Quotation(reading.document().excerpt(statement.span()), credit, List.of()));
        element.addClass("said").addClass(who.getFirst().colour())
                .addClass(credit.speech().name().toLowerCase(Locale.ROOT));
        element.attr("data-v", who.stream().map(voice -> voice.number() + "").collect(Collectors.joining(" ")));
        element.attr("title", line);
        if (named && isNews(statement, innermost)) {
            element.attr("data-by", line);
            told.add(statement);
            silent = 0;
        }
    }

    /** Whether a reader does not know by now whose words follow, and how they were said. */
    private boolean isNews(Statement statement, boolean innermost) {
        Attribution credit = credit(statement);
        List<Attribution> known = innermost && !before.isEmpty() ? List.of(before.getLast()) : before;
        boolean sameSpeakers = known.stream().anyMatch(other -> other.speakers().equals(credit.speakers()));
        // What encloses own words goes on after them.
        return told.contains(statement)
                ? !sameSpeakers
                : known.stream().noneMatch(other -> tellsTheSame(other, credit));
    }

    private static boolean tellsTheSame(Attribution one, Attribution other) {
        return one.speakers().equals(other.speakers()) && one.speech() == other.speech();
    }

    private static Attribution credit(Statement statement) {
        return Objects.requireNonNull(statement.credit());
    }

    private Set<String> names(Statement statement) {
        return voices.of(statement).stream().map(Voices.Voice::name).collect(Collectors.toSet());
    }
}
