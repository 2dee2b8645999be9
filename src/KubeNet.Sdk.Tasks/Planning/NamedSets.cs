using KubeNet.HandOver;
using KubeNet.Tasks.Folders;

namespace KubeNet.Tasks.Planning;

/// <summary>The sets that <c>KubeNetSets</c> names; all of them where it is empty.</summary>
internal sealed class NamedSets
{
    private static readonly char[] s_separators = [';', ',', ' ', '\t', '\r', '\n'];

    private readonly string[] _names;

    public NamedSets(string names) => _names = names.Split(s_separators, StringSplitOptions.RemoveEmptyEntries);

    public bool AreAll => _names.Length == 0;

    public bool Contains(HandOverSet set) => AreAll || Array.Exists(_names, name => IsName(name, set));

    /// <summary>Whether files of a set's folder are meant, where only the folder is known.</summary>
    public bool ContainsFolder(string path) => AreAll || Array.IndexOf(_names, ManifestPath.SetFolder(path)) >= 0;

    /// <summary>The names that no set has.</summary>
    public IReadOnlyList<string> UnknownIn(HandOverDocument document) =>
        Array.FindAll(_names, name => !document.Sets.Any(set => IsName(name, set)));

    private static bool IsName(string name, HandOverSet set) =>
        name == set.Name || name == set.Folder || name == set.Name.Substring(set.Name.LastIndexOf('.') + 1);
}
