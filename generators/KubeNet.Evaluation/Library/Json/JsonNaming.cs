using System.Globalization;
using System.Text;

namespace KubeNet.Evaluation.Library.Json;

/// <summary>A <c>JsonNamingPolicy</c>.</summary>
internal sealed class JsonNaming(Func<string, string> convert)
{
    public static readonly JsonNaming CamelCase = new(ToCamelCase);

    public string Convert(string name) => convert(name);

    public static JsonNaming Separated(char separator, bool isLower) => new(name => Separate(name, separator, isLower));

    /// <summary>Lowers the leading capitals, up to the one that begins a word: <c>URLPath</c> is <c>urlPath</c>.</summary>
    private static string ToCamelCase(string name)
    {
        if (name.Length == 0 || !char.IsUpper(name[0]))
        {
            return name;
        }

        var letters = name.ToCharArray();
        for (var i = 0; i < letters.Length; i++)
        {
            if (i == 1 && !char.IsUpper(letters[i]))
            {
                break;
            }

            if (i > 0 && i + 1 < letters.Length && !char.IsUpper(letters[i + 1]))
            {
                letters[i] = letters[i + 1] == ' ' ? char.ToLowerInvariant(letters[i]) : letters[i];
                break;
            }

            letters[i] = char.ToLowerInvariant(letters[i]);
        }

        return new string(letters);
    }

    private static string Separate(string name, char separator, bool isLower)
    {
        var text = new StringBuilder();
        var before = Part.None;
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            switch (char.GetUnicodeCategory(c))
            {
                case UnicodeCategory.UppercaseLetter:
                    var startsWord =
                        before is Part.Lower or Part.Space || before == Part.Upper && i + 1 < name.Length && char.IsLower(name[i + 1]);
                    text.Append(startsWord ? separator.ToString() : "").Append(isLower ? char.ToLowerInvariant(c) : c);
                    before = Part.Upper;
                    break;
                case UnicodeCategory.LowercaseLetter or UnicodeCategory.DecimalDigitNumber:
                    text.Append(before == Part.Space ? separator.ToString() : "").Append(isLower ? c : char.ToUpperInvariant(c));
                    before = Part.Lower;
                    break;
                case UnicodeCategory.SpaceSeparator:
                    before = before == Part.None ? Part.None : Part.Space;
                    break;
                default:
                    text.Append(c);
                    before = Part.None;
                    break;
            }
        }

        return text.ToString();
    }

    private enum Part
    {
        None,
        Upper,
        Lower,
        Space,
    }
}
