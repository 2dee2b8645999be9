using System.Globalization;
using KubeNet.Rules.Cel.Values;

namespace KubeNet.Rules.Cel.Library;

/// <summary>A semantic version (github.com/blang/semver): <c>1.2.3-rc.1+build</c>. What follows a plus sign does not count.</summary>
internal sealed class CelVersion(ulong[] numbers, string[] preRelease) : CelOpaque
{
    public ulong[] Numbers { get; } = numbers;

    public string[] PreRelease { get; } = preRelease;

    public override string TypeName => "kubernetes.Semver";

    public static CelVersion? Read(string text)
    {
        var parts = text.Split(['.'], 3);
        if (parts.Length != 3)
        {
            return null;
        }

        var plus = parts[2].IndexOf('+');
        var build = plus < 0 ? null : parts[2].Substring(plus + 1);
        var rest = plus < 0 ? parts[2] : parts[2].Substring(0, plus);
        var dash = rest.IndexOf('-');
        var pre = dash < 0 ? [] : rest.Substring(dash + 1).Split('.');
        string[] numbers = [parts[0], parts[1], dash < 0 ? rest : rest.Substring(0, dash)];
        return
            numbers.All(IsNumber)
            && pre.All(part => IsWord(part) && (!part.All(IsDigit) || IsNumber(part)))
            && (build is null || build.Split('.').All(IsWord))
            ? new CelVersion([.. numbers.Select(Number)], pre)
            : null;
    }

    /// <summary>As the server: a <c>v</c> and leading zeros are left out, and missing parts are zeros.</summary>
    public static CelVersion? ReadLoosely(string text)
    {
        var parts = (text.StartsWith("v", StringComparison.Ordinal) ? text.Substring(1) : text).Split(['.'], 3).ToList();
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i].Length > 1)
            {
                var trimmed = parts[i].TrimStart('0');
                parts[i] = trimmed.Length == 0 || !IsDigit(trimmed[0]) ? "0" + trimmed : trimmed;
            }
        }

        if (parts.Count < 3 && parts[parts.Count - 1].IndexOfAny(['+', '-']) >= 0)
        {
            return null;
        }

        while (parts.Count < 3)
        {
            parts.Add("0");
        }

        return Read(string.Join(".", parts));
    }

    public int CompareTo(CelVersion other)
    {
        for (var i = 0; i < 3; i++)
        {
            if (Numbers[i] != other.Numbers[i])
            {
                return Numbers[i].CompareTo(other.Numbers[i]);
            }
        }

        if (PreRelease.Length == 0 || other.PreRelease.Length == 0)
        {
            return other.PreRelease.Length.CompareTo(PreRelease.Length); // a release is newer
        }

        for (var i = 0; i < PreRelease.Length && i < other.PreRelease.Length; i++)
        {
            if (Compare(PreRelease[i], other.PreRelease[i]) is var order and not 0)
            {
                return order;
            }
        }

        return PreRelease.Length.CompareTo(other.PreRelease.Length);
    }

    public override CelValue EqualTo(CelOpaque other) => Of(other is CelVersion version && CompareTo(version) == 0);

    /// <summary>Numbers by their value and before words.</summary>
    private static int Compare(string left, string right) =>
        (left.All(IsDigit), right.All(IsDigit)) switch
        {
            (true, true) => Number(left).CompareTo(Number(right)),
            (true, false) => -1,
            (false, true) => 1,
            _ => string.CompareOrdinal(left, right),
        };

    private static bool IsNumber(string text) =>
        text.Length > 0
        && text.All(IsDigit)
        && (text.Length == 1 || text[0] != '0')
        && ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private static ulong Number(string text) => ulong.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    private static bool IsWord(string text) =>
        text.Length > 0 && text.All(c => IsDigit(c) || c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '-');

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}

/// <summary>Kubernetes' library of semantic versions.</summary>
internal static class CelVersionFunctions
{
    public static IEnumerable<CelFunction> All() =>
        [
            CelFunction.Global(
                "isSemver",
                1,
                (a, _) => a[0] is CelString text ? CelValue.Of(CelVersion.Read(text.Value) is not null) : null
            ),
            CelFunction.Global(
                "isSemver",
                2,
                (a, _) => a[0] is CelString text && a[1] is CelBool loosely ? CelValue.Of(Read(text, loosely) is not null) : null
            ),
            CelFunction.Global("semver", 1, (a, _) => a[0] is CelString text ? Made(CelVersion.Read(text.Value)) : null),
            CelFunction.Global("semver", 2, (a, _) => a[0] is CelString text && a[1] is CelBool loosely ? Made(Read(text, loosely)) : null),
            Number("major", 0),
            Number("minor", 1),
            Number("patch", 2),
            Comparison("isGreaterThan", order => CelValue.Of(order > 0)),
            Comparison("isLessThan", order => CelValue.Of(order < 0)),
            Comparison("compareTo", order => CelValue.Of((long)Math.Sign(order))),
        ];

    private static CelVersion? Read(CelString text, CelBool loosely) =>
        loosely.Value ? CelVersion.ReadLoosely(text.Value) : CelVersion.Read(text.Value);

    private static CelValue Made(CelVersion? version) => version ?? (CelValue)new CelError("invalid semantic version");

    private static CelFunction Number(string name, int index) =>
        CelFunction.Member(name, 0, (a, _) => a[0] is CelVersion version ? CelValue.Of((long)version.Numbers[index]) : null);

    private static CelFunction Comparison(string name, Func<int, CelValue> result) =>
        CelFunction.Member(name, 1, (a, _) => a[0] is CelVersion left && a[1] is CelVersion right ? result(left.CompareTo(right)) : null);
}
