using System.Globalization;
using KubeNet.Resources;

namespace KubeNet.Yaml;

/// <summary>
/// Names the files of resources: <c>{kind}-{name}.yaml</c>, the kind in lower case, both escaped (<see cref="EscapedName"/>).
/// </summary>
/// <remarks>
/// <para>Where several resources would share that name, each of them gets its namespace, <c>{kind}-{name}@{namespace}.yaml</c>; where that
/// is not enough, its API group too, <c>{kind}-{name}@{namespace}@{group}.yaml</c>. A part that a resource does not have is left
/// out (no group: the core group); without a namespace and with a group it is <c>{kind}-{name}@@{group}.yaml</c>. What is the same in
/// all that (kinds that differ only in case, or an identity declared twice, which is an error elsewhere) is numbered from the second on, in
/// the order of the files: <c>{kind}-{name}@{namespace}@{group}@2.yaml</c>. A name over <see cref="Longest"/> characters is cut, and a hash
/// of the whole name follows.</para>
/// <para>Since no escaped part holds <c>@</c>, each form has its own number of them, and no disambiguated name can be that of a third
/// file. All characters are lower case, so names that differ do so on every file system. The <c>-</c> behind the kind, in which dots are
/// escaped, keeps every name apart from <c>kustomization.yaml</c>, from folders, from hidden files and from the device names of
/// Windows.</para>
/// </remarks>
internal static class FileNames
{
    /// <summary>
    /// With the extension. File systems end at 255, but a name of 253 characters (what Kubernetes allows) with its kind is longer, and
    /// Windows' limit of 260 counts the folders too.
    /// </summary>
    internal const int Longest = 200;

    private const string Extension = ".yaml";

    /// <summary>A name a resource, in their order.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<Resource> resources)
    {
        var stems = new string[resources.Count];
        for (var i = 0; i < stems.Length; i++)
        {
            stems[i] = Stem(resources[i]);
        }

        foreach (var sameStem in Repeated(Enumerable.Range(0, stems.Length), i => stems[i]).ToList())
        {
            Disambiguate(stems, sameStem, resources);
        }

        return Array.ConvertAll(stems, FileName);
    }

    private static string Stem(Resource resource) => EscapedName.OfKind(resource.Kind) + "-" + EscapedName.Of(resource.Name);

    private static void Disambiguate(string[] stems, List<int> members, IReadOnlyList<Resource> resources)
    {
        var stem = stems[members[0]];
        foreach (var i in members)
        {
            stems[i] = WithNamespace(stem, resources[i]);
        }

        if (!Repeated(members, i => stems[i]).Any())
        {
            return;
        }

        foreach (var i in members)
        {
            stems[i] = WithGroup(stem, resources[i]);
        }

        foreach (var same in Repeated(members, i => stems[i]).ToList())
        {
            for (var n = 1; n < same.Count; n++)
            {
                var resource = resources[same[n]];
                stems[same[n]] =
                    $"{stem}@{EscapedName.Of(resource.Namespace ?? "")}@{EscapedName.Of(resource.Group)}@"
                    + (n + 1).ToString(CultureInfo.InvariantCulture);
            }
        }
    }

    private static string WithNamespace(string stem, Resource resource) =>
        resource.Namespace is { } name ? $"{stem}@{EscapedName.Of(name)}" : stem;

    private static string WithGroup(string stem, Resource resource) =>
        resource.Group.Length == 0
            ? WithNamespace(stem, resource)
            : $"{stem}@{EscapedName.Of(resource.Namespace ?? "")}@{EscapedName.Of(resource.Group)}";

    /// <summary>The groups of two and more that share a key, in the order of their first members.</summary>
    private static IEnumerable<List<int>> Repeated(IEnumerable<int> members, Func<int, string> key) =>
        members.GroupBy(key, StringComparer.OrdinalIgnoreCase).Select(group => group.ToList()).Where(group => group.Count > 1);

    /// <summary>The file of a reverse proxy: <c>nginx/{name}.conf</c>, with the name escaped and cut like a resource's.</summary>
    public static string OfProxy(Resource proxy) => "nginx/" + FileName(EscapedName.Of(proxy.Name), ".conf");

    private static string FileName(string stem) => FileName(stem, Extension);

    private static string FileName(string stem, string extension)
    {
        if (stem.Length + extension.Length <= Longest)
        {
            return stem + extension;
        }

        // Four "@" in a row are in no other form.
        var hash = "@@@@" + EscapedName.HashOf(stem);
        var end = stem.IndexOf('@') is var at and >= 0 ? at : stem.Length;
        return stem.Substring(0, Math.Min(end, Longest - extension.Length - hash.Length)) + hash + extension;
    }
}
