package foreword.sandbox;

/**
 * Somebody in the workspace.
 *
 * @param team id of the home team; an outsider's differs from the workspace's
 * @param name the handle, without the at sign
 * @param realName the name as people read it
 * @param email may be empty; the API hides an outsider's
 * @param zone IANA time zone name
 */
public record User(String id, String team, String name, String realName, String email, String zone, boolean bot) {}
