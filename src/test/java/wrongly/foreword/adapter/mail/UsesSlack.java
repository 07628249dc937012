package wrongly.foreword.adapter.mail;

import wrongly.foreword.adapter.slack.Talks;

/** An adapter that knows another. */
public record UsesSlack(Talks talks) {}
