package foreword.adapter.slack.screen;

import foreword.expectation.Expectation;

/** How a client can be told, face to face, how we meet new clients. */
public interface KickOffWords {
    /** In the language of the client's company. */
    String spoken(Expectation expectation);
}
