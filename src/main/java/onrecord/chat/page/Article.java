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
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * A page of a document as an element {@code article}. Its text nodes, one after the other, are that stretch of the
 * document's text, unit for unit; only hidden characters are shown as marks. Speakers' names stand in attributes, from which
 * the style sheet shows them.
 */
final class Article {

    /** Lines of a paragraph that are all shorter than this were broken on purpose: verses, addresses, tables. */
    private static final int FULL_LINE = 60;

    private final Reading reading;
    private final String text;
    private final Voices voices;
    private final @Nullable String only;
    private final List<Span> found;
    private final Set<Span> begun = new HashSet<>();
    private List<Attribution> before = List.of();

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
        Element list = article;
        int done = page.span().start();
        for (Block block : page.blocks()) {
            boolean item = block.kind() == Kind.ITEM;
            Element before = list;
            list = !item ? article : before == article ? new Element("ul") : before;
            (before == list ? list : article).appendChild(text(done, block.span().start()));
            if (list != article && before == article) {
                article.appendChild(list);
            }
            list.appendChild(element(block));
            done = block.span().end();
        }
        article.appendChild(text(done, page.span().end()));
        return article;
    }

    private TextNode text(int from, int to) {
        return new TextNode(text.substring(from, to));
    }

    private Element element(Block block) {
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
        if (isInLines(block)) {
            element.addClass("lines");
        }
        before = List.of();
        for (Piece piece : Cuts.of(block.span(), reading, found)) {
            add(element, piece);
        }
        return element;
    }

    private boolean isInLines(Block block) {
        List<String> lines = block.span().in(text).lines().toList();
        return lines.size() > 1 && lines.stream().allMatch(line -> line.length() < FULL_LINE);
    }

    private void add(Element block, Piece piece) {
        Element inner = block;
        List<Statement> marked = piece.said().stream().filter(one -> only == null || names(one).contains(only))
                .toList();
        for (Statement statement : marked) {
            inner = inner.appendElement("span");
            mark(inner, statement, statement == marked.getLast());
        }
        // Between two sentences of a speech there is a space; after more than that it is said again whose words they are.
        if (!marked.isEmpty() || !piece.span().in(text).isBlank()) {
            before = marked.stream().map(Article::credit).toList();
        }
        if (!piece.found().isEmpty()) {
            inner = inner.appendElement("mark");
            Span place = piece.found().getFirst();
            if (begun.add(place)) {
                inner.attr("id", "q=" + place.start() + "-" + place.end());
            }
        }
        inner.appendText(piece.span().in(text));
    }

    private void mark(Element element, Statement statement, boolean innermost) {
        Attribution credit = credit(statement);
        List<Voices.Voice> who = voices.of(statement);
        String line = Captions.credit(new Quotation(reading.document().excerpt(statement.span()), credit, List.of()));
        element.addClass("said").addClass(who.getFirst().colour())
                .addClass(credit.speech().name().toLowerCase(Locale.ROOT));
        element.attr("data-v", who.stream().map(voice -> voice.number() + "").collect(Collectors.joining(" ")));
        element.attr("title", line);
        List<Attribution> known = innermost && !before.isEmpty() ? List.of(before.getLast()) : before;
        if (known.stream().noneMatch(other -> tellsTheSame(other, credit))) {
            element.attr("data-by", line);
        }
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
