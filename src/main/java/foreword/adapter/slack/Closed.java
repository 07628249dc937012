package foreword.adapter.slack;

/** A modal that was closed without submitting. */
public record Closed(
        String callbackId, String privateMetadata, String user, String team, String viewId, boolean actorIsOurs) {}
