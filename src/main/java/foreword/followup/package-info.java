/** What has to be looked at again, and when: nudges and the hopper. */
@org.jspecify.annotations.NullMarked
package foreword.followup;
