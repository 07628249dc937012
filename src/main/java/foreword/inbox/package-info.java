/** What came in from outside, stored under the sender's own key before anybody works on it. */
@org.jspecify.annotations.NullMarked
package foreword.inbox;
