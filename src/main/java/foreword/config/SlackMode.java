package foreword.config;

/** How Slack's events come in. */
public enum SlackMode {
    HTTP,
    SOCKET
}
