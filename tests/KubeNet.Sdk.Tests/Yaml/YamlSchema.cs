using System.Globalization;
using System.Text.RegularExpressions;

namespace KubeNet.Sdk.Tests.Yaml;

/// <summary>What a plain scalar means to a reader: the rules of one version of YAML, as its specification writes them.</summary>
internal sealed class YamlSchema
{
    private readonly string _name;
    private readonly Regex _null;
    private readonly Regex _true;
    private readonly Regex _false;
    private readonly Regex _integer;
    private readonly Regex _float;
    private readonly Regex _other;

    private YamlSchema(string name, string @null, string @true, string @false, string integer, string @float, string other)
    {
        _name = name;
        _null = Whole(@null);
        _true = Whole(@true);
        _false = Whole(@false);
        _integer = Whole(integer);
        _float = Whole(@float);
        _other = Whole(other);

        static Regex Whole(string pattern) => new($@"\A(?:{pattern})\z", RegexOptions.CultureInvariant);
    }

    /// <summary>
    /// yaml.org/type of YAML 1.1: null, bool, int, float, timestamp, merge, value. The float is PyYAML's reading of the pattern that is
    /// printed there (<c>\.[0-9.]*</c> would make 10.0.0.1 a float, which no reader does).
    /// </summary>
    public static YamlSchema Yaml11 { get; } =
        new(
            "YAML 1.1",
            "~|null|Null|NULL|",
            "y|Y|yes|Yes|YES|true|True|TRUE|on|On|ON",
            "n|N|no|No|NO|false|False|FALSE|off|Off|OFF",
            "[-+]?0b[0-1_]+|[-+]?0[0-7_]+|[-+]?(?:0|[1-9][0-9_]*)|[-+]?0x[0-9a-fA-F_]+|[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+",
            @"[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*(?:[eE][-+][0-9]+)?"
                + @"|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)",
            "[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt]|[ \t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]*)?(?:[ "
                + "\t]*(?:Z|[-+][0-9]{1,2}(?::[0-9]{2})?))?|<<|="
        );

    /// <summary>The core schema of YAML 1.2.2, chapter 10.3.2.</summary>
    public static YamlSchema Yaml12 { get; } =
        new(
            "YAML 1.2",
            "~|null|Null|NULL|",
            "true|True|TRUE",
            "false|False|FALSE",
            "[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+",
            @"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)",
            "(?!)"
        );

    /// <summary>
    /// What go-yaml (kubectl) adds: it drops every <c>_</c> and asks Go's ParseInt with base 0, so 0o17, 0B1 and 0_x1f are numbers, and its
    /// dates need no second digit. It does not read base sixty.
    /// </summary>
    public static YamlSchema GoYaml { get; } =
        new(
            "go-yaml",
            "~|null|Null|NULL|",
            "y|Y|yes|Yes|YES|true|True|TRUE|on|On|ON",
            "n|N|no|No|NO|false|False|FALSE|off|Off|OFF",
            "(?=[-+0-9])[-+]?_*(?:0_*(?:[xX]_*[0-9a-fA-F][0-9a-fA-F_]*|[oO]?_*[0-7][0-7_]*|[bB]_*[01][01_]*)|[0-9][0-9_]*)",
            @"(?=[-+.0-9])[-+]?_*(?:\._*[0-9][0-9_]*|[0-9][0-9_]*(?:\.[0-9_]*)?)(?:[eE]_*[-+]?_*[0-9][0-9_]*)?"
                + @"|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)",
            "[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:(?:[Tt]| ).*)?|<<|="
        );

    public static IReadOnlyList<YamlSchema> All { get; } = [Yaml11, Yaml12, GoYaml];

    public Shape Resolve(string plain)
    {
        if (_null.IsMatch(plain))
        {
            return Shape.Of(null);
        }

        if (_true.IsMatch(plain) || _false.IsMatch(plain))
        {
            return Shape.Of(_true.IsMatch(plain));
        }

        if (_integer.IsMatch(plain))
        {
            return
                long.TryParse(plain, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                && number.ToString(CultureInfo.InvariantCulture) == plain
                ? Shape.Of(number)
                : Misread(plain);
        }

        if (_float.IsMatch(plain))
        {
            return plain switch
            {
                ".inf" => Shape.Of(double.PositiveInfinity),
                "-.inf" => Shape.Of(double.NegativeInfinity),
                ".nan" => Shape.Of(double.NaN),
                _ => double.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                    ? Shape.Of(number)
                    : Misread(plain),
            };
        }

        return _other.IsMatch(plain) ? Misread(plain) : Shape.Of(plain);
    }

    /// <summary>A number or a date of a form that the writer never means.</summary>
    private static MapShape Misread(string plain) => new([("misread", Shape.Of(plain))]);

    public override string ToString() => _name;
}
