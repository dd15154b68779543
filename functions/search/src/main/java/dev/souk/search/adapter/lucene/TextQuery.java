package dev.souk.search.adapter.lucene;

import dev.souk.search.domain.SearchText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Typed words as a query. Every word has to be found: as it is, as the beginning of a word that is still being typed, if it
 * is the last one, or with a few letters mistyped, if no product has it as it is. The better it is found, the more it
 * counts.
 */
final class TextQuery {
    private static final Map<String, Float> WEIGHTS = Map.of(
            ProductFields.NAME, 4f, ProductFields.BRAND, 2f, ProductFields.CATEGORY, 1.5f, ProductFields.TEXT, 1f);
    private static final float PREFIX_WEIGHT = 0.5f;
    private static final float TYPO_WEIGHT = 0.3f;
    /** A word found in several fields counts for its best one, and a little for the others. */
    private static final float TIE_BREAKER = 0.1f;
    /** Shorter words are taken literally: one letter off, they are other words. */
    private static final int ONE_TYPO_FROM = 4;

    private static final int TWO_TYPOS_FROM = 8;
    /** The first letter is rarely the wrong one, and without it the whole dictionary would have to be looked at. */
    private static final int RIGHT_LETTERS = 1;

    private static final int MAX_EXPANSIONS = 50;

    private TextQuery() {}

    static Query of(SearchText text, IndexReader index) throws IOException {
        if (text.isEmpty()) {
            return MatchAllDocsQuery.INSTANCE;
        }
        List<String> words = Words.of(text.value());
        if (words.isEmpty()) {
            return new MatchNoDocsQuery("there is no word in the text");
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (int i = 0; i < words.size(); i++) {
            all.add(word(words.get(i), i == words.size() - 1, index), Occur.MUST);
        }
        return all.build();
    }

    /** Somebody who types a word that there is means it; and looking for its neighbours is what costs most. */
    private static boolean isKnown(String word, IndexReader index) throws IOException {
        for (String field : WEIGHTS.keySet()) {
            if (index.docFreq(new Term(field, word)) > 0) {
                return true;
            }
        }
        return false;
    }

    /** How many letters of a word may be wrong. */
    static int typos(String word) {
        int letters = word.codePointCount(0, word.length());
        return letters < ONE_TYPO_FROM ? 0 : letters < TWO_TYPOS_FROM ? 1 : 2;
    }

    private static Query word(String word, boolean last, IndexReader index) throws IOException {
        List<Query> ways = new ArrayList<>();
        int typos = isKnown(word, index) ? 0 : typos(word);
        WEIGHTS.forEach((field, weight) -> {
            Term term = new Term(field, word);
            ways.add(new BoostQuery(new TermQuery(term), weight));
            if (last) {
                ways.add(new BoostQuery(new PrefixQuery(term), weight * PREFIX_WEIGHT));
            }
            if (typos > 0) {
                var fuzzy = new FuzzyQuery(term, typos, RIGHT_LETTERS, MAX_EXPANSIONS, true);
                ways.add(new BoostQuery(fuzzy, weight * TYPO_WEIGHT));
            }
        });
        return new DisjunctionMaxQuery(ways, TIE_BREAKER);
    }
}
