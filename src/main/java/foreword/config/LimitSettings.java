package foreword.config;

/** How many mails leave by one account. */
public record LimitSettings(int perMinute, int perDay) {}
