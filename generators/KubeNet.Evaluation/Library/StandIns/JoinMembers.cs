using System.Text;
using KubeNet.Evaluation.Native;
using KubeNet.Evaluation.Values;

namespace KubeNet.Evaluation.Library.StandIns;

/// <summary>
/// Joining the elements of a sequence: nobody knows before how many there are and how long their texts are. So each part is asked for
/// before it is added.
/// </summary>
[StandsFor("System.String")]
internal static class JoinMembers
{
    [Member("Join(System.String,System.Collections.Generic.IEnumerable{System.String})")]
    [Member("Join``1(System.String,System.Collections.Generic.IEnumerable{``0})")]
    public static string Join(LibraryCall call, string? separator, IEnumerable<Value> values) =>
        Joined(call, new StringBuilder(), separator, values).ToString();

    [Member("Join``1(System.Char,System.Collections.Generic.IEnumerable{``0})")]
    public static string Join(LibraryCall call, char separator, IEnumerable<Value> values) =>
        Joined(call, new StringBuilder(), separator.ToString(), values).ToString();

    [Member("Concat(System.Collections.Generic.IEnumerable{System.String})")]
    [Member("Concat``1(System.Collections.Generic.IEnumerable{``0})")]
    public static string Concat(LibraryCall call, IEnumerable<Value> values) => Joined(call, new StringBuilder(), "", values).ToString();

    public static StringBuilder Joined(LibraryCall call, StringBuilder text, string? separator, IEnumerable<Value> values)
    {
        Given.NotNull(values, nameof(values));
        var isFirst = true;
        foreach (var value in values)
        {
            var part = value.IsNull ? "" : value.ToString();
            var length = part.Length + (isFirst ? 0 : separator?.Length ?? 0);
            call.CheckLength((long)text.Length + length);
            call.Allocate(length);
            text.Append(isFirst ? "" : separator).Append(part);
            isFirst = false;
        }

        return text;
    }
}

/// <summary>The same, at the end of a text that grows.</summary>
[StandsFor("System.Text.StringBuilder")]
internal static class AppendJoinMembers
{
    [Member("AppendJoin``1(System.String,System.Collections.Generic.IEnumerable{``0})")]
    public static StringBuilder AppendJoin(LibraryCall call, StringBuilder self, string? separator, IEnumerable<Value> values) =>
        JoinMembers.Joined(call, self, separator, values);

    [Member("AppendJoin``1(System.Char,System.Collections.Generic.IEnumerable{``0})")]
    public static StringBuilder AppendJoin(LibraryCall call, StringBuilder self, char separator, IEnumerable<Value> values) =>
        JoinMembers.Joined(call, self, separator.ToString(), values);
}
