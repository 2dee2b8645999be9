using System.Globalization;
using System.Security.Cryptography;

namespace KubeNet.Built;

/// <summary>
/// What the build of one project wrote, as far as a comparison with a run needs it: the sets with their files, and what the project says of
/// its cluster that changes them. It travels as a text (<see cref="BuiltText"/>) to the tests and to the double check.
/// </summary>
/// <remarks>These files are compiled into the task, the testing package and the double check, so all use the same format.</remarks>
internal sealed class BuiltProject
{
    /// <summary>The file's extension; its name is the assembly's.</summary>
    public const string Extension = ".kubenet-built";

    public BuiltProject(string assembly, string framework, IReadOnlyDictionary<string, string> ingressClasses, IReadOnlyList<BuiltSet> sets)
    {
        Assembly = assembly;
        Framework = framework;
        IngressClasses = ingressClasses;
        Sets = sets;
    }

    /// <summary>The assembly's name, without an extension.</summary>
    public string Assembly { get; }

    /// <summary>The target framework whose build wrote the files: <c>net8.0</c>.</summary>
    public string Framework { get; }

    /// <summary>The items <c>KubeNetIngressClass</c>: name to controller.</summary>
    public IReadOnlyDictionary<string, string> IngressClasses { get; }

    public IReadOnlyList<BuiltSet> Sets { get; }
}

/// <summary>One set.</summary>
internal sealed class BuiltSet
{
    public BuiltSet(string name, bool isRefused, IReadOnlyList<BuiltFile> files)
    {
        Name = name;
        IsRefused = isRefused;
        Files = files;
    }

    /// <summary>The class with its namespace, as C# writes it.</summary>
    public string Name { get; }

    /// <summary>Whether the build found an error in it and did not write it.</summary>
    public bool IsRefused { get; }

    public IReadOnlyList<BuiltFile> Files { get; }
}

/// <summary>One file of a set, as it is on the disk.</summary>
internal sealed class BuiltFile
{
    private BuiltFile(string path, string digest, string? text)
    {
        Path = path;
        Digest = digest;
        Text = text;
    }

    /// <summary>Relative to the set's folder, with forward slashes.</summary>
    public string Path { get; }

    /// <summary>The SHA-256 of its bytes; empty where the file is not there.</summary>
    public string Digest { get; }

    /// <summary>Null for a Secret, whose values must not be in further places, and where the file is not there.</summary>
    public string? Text { get; }

    public bool IsMissing => Digest.Length == 0;

    public static BuiltFile Of(string path, string digest, string text) => new(path, digest, text);

    public static BuiltFile Secret(string path, string digest) => new(path, digest, null);

    public static BuiltFile Missing(string path) => new(path, "", null);

    public static string DigestOf(byte[] content)
    {
        using var sha = SHA256.Create();
        return string.Concat(sha.ComputeHash(content).Select(part => part.ToString("x2", CultureInfo.InvariantCulture)));
    }
}
