using KubeNet.HostTesting;

namespace KubeNet.Architecture.Tests;

/// <summary>
/// No line of code is longer than 140 characters (<c>dotnet csharpier format .</c> lays the code out). The text of raw strings over several
/// lines, and the case files, are data.
/// </summary>
public sealed class LineLengthTests
{
    private const int Longest = 140;

    private static readonly string[] s_rooms = ["src", "generators", "analyzers", "tools", "tests"];

    [Fact]
    public void No_line_of_code_is_longer_than_140_characters()
    {
        var files = s_rooms
            .SelectMany(room => Directory.EnumerateFiles(Path.Combine(Checkout.Root, room), "*.cs", SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(Checkout.Root, file))
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(folder => folder is "bin" or "obj" or "Cases" or "ModelCases"))
            .ToArray();

        Assert.InRange(files.Length, 1000, int.MaxValue);
        Assert.Empty(
            files.SelectMany(file => LongLines(File.ReadAllText(Path.Combine(Checkout.Root, file))).Select(line => $"{file}:{line}"))
        );
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("// ", 1)]
    [InlineData("var text = \"\"\"\n", 0)]
    [InlineData("var text = \"\"\"\n    \"\"\";\n", 1)]
    public void A_long_line_is_seen_except_in_the_text_of_a_raw_string(string before, int expected)
    {
        var line = new string('x', before.Length == 0 ? Longest : Longest + 1);

        Assert.Equal(expected, LongLines(before + line + "\n").Count());
    }

    /// <summary>The numbers of the lines that are too long.</summary>
    private static IEnumerable<int> LongLines(string text)
    {
        var isText = false;
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            var begins = line.Split("\"\"\"").Length % 2 == 0;
            if (!isText && line.TrimEnd('\r').Length > Longest)
            {
                yield return number;
            }

            isText ^= begins;
        }
    }
}
