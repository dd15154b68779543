package dev.souk.search.adapter.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Texts as words: cut where Unicode Standard Annex 29 cuts them. Texts are folded before, here and in the index. */
final class Words {
    /** No stop words: in a name every word counts. */
    static final Analyzer ANALYZER = new StandardAnalyzer(CharArraySet.EMPTY_SET);
    /** Scripts without spaces are cut into many more words than were typed. */
    private static final int MAX = 20;

    private Words() {}

    /** The words of a text, no more than a query can bear. */
    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        try (TokenStream tokens = ANALYZER.tokenStream("", Folding.fold(text))) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken() && words.size() < MAX) {
                words.add(term.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail to be read", e);
        }
        return words;
    }
}
