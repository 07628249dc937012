/** What people may demand of us: to see what is kept about them, and to have it taken away. */
@org.jspecify.annotations.NullMarked
package foreword.privacy;
