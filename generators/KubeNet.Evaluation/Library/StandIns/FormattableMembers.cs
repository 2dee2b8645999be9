using KubeNet.Evaluation.Native;
using KubeNet.Evaluation.Values;

namespace KubeNet.Evaluation.Library.StandIns;

/// <summary>The members of an interpolated string that was kept in its parts.</summary>
[StandsFor("System.FormattableString")]
internal static class FormattableMembers
{
    [Member("get_Format")]
    public static string Format(FormattedText self) => self.Format;

    [Member("get_ArgumentCount")]
    public static int ArgumentCount(FormattedText self) => self.Arguments.Length;

    [Member("GetArgument(System.Int32)")]
    public static Value GetArgument(FormattedText self, int index) => self.Arguments[index];

    [Member("GetArguments")]
    public static Value[] GetArguments(FormattedText self) => (Value[])self.Arguments.Clone();

    [Member("ToString")]
    public static string Print(LibraryCall call, FormattedText self) => Made(call, self.ToString());

    [Member("ToString(System.IFormatProvider)")]
    public static string Print(LibraryCall call, FormattedText self, IFormatProvider? formatProvider) =>
        Made(call, self.ToString(null, formatProvider));

    [Member("Invariant(System.FormattableString)")]
    [Member("CurrentCulture(System.FormattableString)")]
    public static string Invariant(LibraryCall call, FormattedText formattable) =>
        Made(call, Given.NotNull(formattable, nameof(formattable)).ToString());

    private static string Made(LibraryCall call, string made)
    {
        call.Allocate(made.Length);
        return made;
    }
}

/// <summary>A format that generic code gives, <c>where T : IFormattable</c>.</summary>
[StandsFor("System.IFormattable")]
internal static class FormatMembers
{
    [Member("ToString(System.String,System.IFormatProvider)")]
    public static string Print(LibraryCall call, Value self, string? format, IFormatProvider? formatProvider)
    {
        call.Allocate(format is null ? 0 : FormatNumbers.LargestIn(format));
        return self.Raw is FormattedText text ? text.ToString(format, formatProvider) : Text.Of(self.Raw, format, formatProvider);
    }
}
