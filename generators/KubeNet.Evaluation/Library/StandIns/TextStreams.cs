using System.Globalization;
using System.Text;
using KubeNet.Evaluation.Native;
using KubeNet.Evaluation.Values;
using Microsoft.CodeAnalysis;
using Text = KubeNet.Evaluation.Values.Text;

namespace KubeNet.Evaluation.Library.StandIns;

/// <summary>
/// Writers of texts in memory. Line ends are those of Linux, unless the program chooses others, and numbers those of the invariant
/// culture on every machine, as everywhere here. What takes a composite format is left to string.Format.
/// </summary>
[StandsFor("System.IO.StringWriter")]
[StandsFor("System.IO.TextWriter")]
internal static class TextWriters
{
    [Member("#ctor")]
    public static StringWriter Create() => Of(new StringBuilder());

    [Member("#ctor(System.Text.StringBuilder)")]
    public static StringWriter Create(StringBuilder? sb) => Of(Given.NotNull(sb, nameof(sb)));

    [Member("#ctor(System.IFormatProvider)")]
    public static StringWriter Create(CultureInfo? formatProvider) => Of(new StringBuilder());

    [Member("#ctor(System.Text.StringBuilder,System.IFormatProvider)")]
    public static StringWriter Create(StringBuilder? sb, CultureInfo? formatProvider) => Of(Given.NotNull(sb, nameof(sb)));

    [Member("Write(System.String)")]
    [Member("Write(System.Char)")]
    [Member("Write(System.Boolean)")]
    [Member("Write(System.Int32)")]
    [Member("Write(System.UInt32)")]
    [Member("Write(System.Int64)")]
    [Member("Write(System.UInt64)")]
    [Member("Write(System.Single)")]
    [Member("Write(System.Double)")]
    [Member("Write(System.Decimal)")]
    [Member("Write(System.Object)")]
    public static void Write(LibraryCall call, TextWriter self, Value value) => self.Write(Printed(call, value));

    [Member("Write(System.Char[])")]
    public static void Write(LibraryCall call, TextWriter self, string? buffer) => self.Write(Counted(call, buffer ?? ""));

    [Member("WriteLine")]
    public static void WriteLine(LibraryCall call, TextWriter self) => self.WriteLine(Counted(call, ""));

    [Member("WriteLine(System.String)")]
    [Member("WriteLine(System.Char)")]
    [Member("WriteLine(System.Boolean)")]
    [Member("WriteLine(System.Int32)")]
    [Member("WriteLine(System.UInt32)")]
    [Member("WriteLine(System.Int64)")]
    [Member("WriteLine(System.UInt64)")]
    [Member("WriteLine(System.Single)")]
    [Member("WriteLine(System.Double)")]
    [Member("WriteLine(System.Decimal)")]
    [Member("WriteLine(System.Object)")]
    public static void WriteLine(LibraryCall call, TextWriter self, Value value) => self.WriteLine(Printed(call, value));

    /// <summary>Null stands for the writer's own line ends.</summary>
    [Member("set_NewLine(System.String)")]
    public static void SetNewLine(TextWriter self, string? value) => self.NewLine = value ?? "\n";

    private static StringWriter Of(StringBuilder text) => new(text, CultureInfo.InvariantCulture) { NewLine = "\n" };

    private static string Printed(LibraryCall call, Value value) =>
        value.Raw is SymbolicObject { Type: var type } && type.AllInterfaces.Any(i => i.Name == nameof(IFormattable))
            ? throw new UnsupportedNativeException($"a '{type.Name}', which has its own formatting, cannot be written here at build time")
            : Counted(call, Text.Of(value.Raw));

    private static string Counted(LibraryCall call, string text)
    {
        call.Allocate(text.Length + 1);
        return text;
    }
}

/// <summary>Readers of given texts; an array to read into is one of values here.</summary>
[StandsFor("System.IO.StringReader")]
[StandsFor("System.IO.TextReader")]
internal static class TextReaders
{
    [Member("Read(System.Char[],System.Int32,System.Int32)")]
    public static int Read(TextReader self, Value[] buffer, int index, int count)
    {
        var characters = new char[Given.NotNull(buffer, nameof(buffer)).Length];
        var read = self.Read(characters, index, count);
        for (var i = index; i < index + read; i++)
        {
            buffer[i] = new Value(characters[i], Resources.Origin.None);
        }

        return read;
    }

    [Member("ReadBlock(System.Char[],System.Int32,System.Int32)")]
    public static int ReadBlock(TextReader self, Value[] buffer, int index, int count) => Read(self, buffer, index, count);
}
