using System.Globalization;

namespace KubeNet.Resources;

/// <summary>A version of Kubernetes, as far as the API depends on it.</summary>
internal readonly record struct KubernetesVersion(int Major, int Minor)
{
    /// <summary>The newest one that the rules were checked against; what a project means that does not say.</summary>
    public static readonly KubernetesVersion Newest = new(1, 36);

    /// <summary>
    /// Reads what <c>kubectl version</c> and distributions write: <c>1.36</c>, <c>v1.36.2</c>, <c>1.36.2+k3s1</c>,
    /// <c>1.33.4-eks-5d4a308</c>. Null for anything else.
    /// </summary>
    public static KubernetesVersion? Parse(string text)
    {
        var number = text.Length > 0 && text[0] == 'v' ? text.Substring(1) : text;
        var build = number.IndexOfAny(['-', '+']);
        var parts = (build < 0 ? number : number.Substring(0, build)).Split('.');
        return parts.Length is 2 or 3 && Array.TrueForAll(parts, part => Number(part) is not null)
            ? new KubernetesVersion(Number(parts[0])!.Value, Number(parts[1])!.Value)
            : null;
    }

    public bool IsAtLeast(int major, int minor) => Major > major || (Major == major && Minor >= minor);

    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0}.{1}", Major, Minor);

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
