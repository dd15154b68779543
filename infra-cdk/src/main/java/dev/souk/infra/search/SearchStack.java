package dev.souk.infra.search;

import dev.souk.infra.SoukStack;
import dev.souk.infra.construct.DomainFunction;
import dev.souk.infra.construct.Platform;
import software.constructs.Construct;

/** The search domain. */
public final class SearchStack extends SoukStack {
    private final SearchFunctions functions;

    public SearchStack(Construct scope, Platform platform) {
        super(scope, platform.deployment(), "search", "Souk: full-text search over the catalogue");
        SearchData data = new SearchData(this, platform.deployment());
        functions = new SearchFunctions(this, platform, data);
    }

    /** Answers the requests of the search's OpenAPI document. */
    public DomainFunction http() {
        return functions.http();
    }
}
