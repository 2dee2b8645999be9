using System.Globalization;
using System.Text;

namespace KubeNet.Diagnosis.CustomResources;

/// <summary>
/// Names of C# for names of JSON: each word with a capital (<c>dnsNames</c> is <c>DnsNames</c>, <c>foo-bar</c> is <c>FooBar</c>). Two names
/// that would be one get a number, the plain name first.
/// </summary>
internal static class ClassNames
{
    /// <summary>The namespace above those of the API groups.</summary>
    public const string Namespace = "KubeNet.Crds";

    private const int MostCharacters = 150;

    private static readonly string[] s_ofObject =
    [
        "Equals",
        "Finalize",
        "GetHashCode",
        "GetType",
        "MemberwiseClone",
        "ReferenceEquals",
        "ToString",
    ];

    private static readonly Dictionary<char, string> s_symbols = new()
    {
        ['='] = "Equal",
        ['!'] = "Not",
        ['<'] = "Less",
        ['>'] = "Greater",
        ['+'] = "Plus",
        ['-'] = "Minus",
        ['*'] = "Star",
        ['/'] = "Slash",
        ['.'] = "Dot",
        ['~'] = "Tilde",
        ['^'] = "Caret",
        ['%'] = "Percent",
        ['&'] = "And",
        ['|'] = "Or",
    };

    /// <summary>An identifier; <paramref name="nothing"/> where the text has no letter and no digit.</summary>
    public static string Of(string text, string nothing)
    {
        var name = new StringBuilder();
        var beginsWord = true;
        foreach (var character in text)
        {
            if (character is not (>= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9'))
            {
                beginsWord = true;
                continue;
            }

            // a digit at the beginning, and two that would meet
            if (char.IsDigit(character) && beginsWord && (name.Length == 0 || char.IsDigit(name[name.Length - 1])))
            {
                name.Append('_');
            }

            name.Append(beginsWord ? char.ToUpperInvariant(character) : character);
            beginsWord = false;
        }

        return name.Length == 0 ? nothing : Bounded(name.ToString());
    }

    /// <summary>The name of a value of an enumeration.</summary>
    public static string OfValue(string value) =>
        value.Length == 0 ? "Empty" : Of(value, string.Concat(value.Select(c => s_symbols.TryGetValue(c, out var word) ? word : "Value")));

    /// <summary>
    /// The names of an object's properties by their names in JSON. Those of <c>object</c>'s members, and of the class, are taken.
    /// </summary>
    public static IReadOnlyDictionary<string, string> OfFields(IEnumerable<string> fields, params string[] taken)
    {
        var used = new HashSet<string>(s_ofObject.Concat(taken), StringComparer.Ordinal);
        return Distinct(fields, field => Of(field, "Field"), used);
    }

    /// <summary>The name of the property for fields without a name, beside the others.</summary>
    public static string OfOtherFields(IReadOnlyDictionary<string, string> fields, string className) =>
        Unused("OtherFields", new HashSet<string>(fields.Values, StringComparer.Ordinal) { className });

    /// <summary>What a type inside a class with these properties cannot be called.</summary>
    public static IEnumerable<string> Taken(IReadOnlyDictionary<string, string> fields, string className) =>
        fields.Values.Concat(s_ofObject).Append(OfOtherFields(fields, className));

    /// <summary>The names of an enumeration's values.</summary>
    public static IReadOnlyDictionary<string, string> OfValues(IEnumerable<string> values) =>
        Distinct(values, OfValue, new HashSet<string>(StringComparer.Ordinal) { "value__" });

    /// <summary>A name that is not used yet: itself, or with the first number that is free.</summary>
    public static string Unused(string name, ISet<string> used)
    {
        var unused = name;
        for (var number = 2; !used.Add(unused); number++)
        {
            unused = name + number.ToString(CultureInfo.InvariantCulture);
        }

        return unused;
    }

    /// <summary>Texts that can be C# names as they are get their names first, in any order of the fields.</summary>
    private static IReadOnlyDictionary<string, string> Distinct(IEnumerable<string> texts, Func<string, string> nameOf, ISet<string> used)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var all = texts.Distinct(StringComparer.Ordinal).ToList();
        foreach (var text in all.Where(IsPlain).Concat(all.Where(text => !IsPlain(text))))
        {
            names.Add(text, Unused(nameOf(text), used));
        }

        return names;

        bool IsPlain(string text) => string.Equals(nameOf(text), text, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The beginning and the end of a name that is too long, with its digest (FNV-1a).</summary>
    private static string Bounded(string name)
    {
        if (name.Length <= MostCharacters)
        {
            return name;
        }

        var digest = name.Aggregate(2166136261u, (hash, character) => unchecked((hash ^ character) * 16777619));
        return name.Substring(0, 100) + "_" + digest.ToString("x8", CultureInfo.InvariantCulture) + "_" + name.Substring(name.Length - 40);
    }
}
