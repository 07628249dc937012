package wrongly.foreword.byemail;

import wrongly.foreword.adapter.slack.Talks;

/** A step that knows an adapter. */
public record CallsAdapter(Talks adapter) {}
