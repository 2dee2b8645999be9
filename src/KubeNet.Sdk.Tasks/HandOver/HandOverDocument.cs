namespace KubeNet.HandOver;

/// <summary>
/// What the generator hands to the build task: for each manifest set its files, or the reasons why it has none.
/// A generator may not write files and a task cannot see the compilation, so the document travels as a generated source
/// made of comments (<see cref="HandOverWriter"/>), which the compiler puts into obj.
/// </summary>
/// <remarks>
/// These files are compiled into the generator and into the task, so both always use the same format.
/// The generator adds the document in every compilation, also for one without sets: only so is the last set's folder emptied.
/// </remarks>
internal sealed class HandOverDocument
{
    /// <summary>Raised with each change that an older reader would misunderstand. A reader refuses any other version.</summary>
    public const int FormatVersion = 1;

    /// <summary>The name under which the generator adds the source; the targets look for it below the generator's folder in obj.</summary>
    public const string HintName = "KubeNet.HandOver.g.cs";

    /// <summary>The name for one of several compiles whose generated sources may lie in one folder, which the targets name.</summary>
    public static string HintNameOf(string? compile) => string.IsNullOrEmpty(compile) ? HintName : $"KubeNet.HandOver.{compile}.g.cs";

    public HandOverDocument(IReadOnlyList<HandOverSet> sets) => Sets = sets;

    public IReadOnlyList<HandOverSet> Sets { get; }
}

/// <summary>One manifest set: files to write, or refusals, which leave the set's folder as it is.</summary>
internal sealed class HandOverSet
{
    private HandOverSet(string name, string folder, IReadOnlyList<HandOverFile> files, IReadOnlyList<HandOverRefusal> refusals)
    {
        Name = name;
        Folder = folder;
        Files = files;
        Refusals = refusals;
    }

    /// <summary>
    /// The folder of a refusal that concerns the whole project: which sets it has could not be found out, so every folder stays as it is.
    /// </summary>
    public const string EveryFolder = "*";

    /// <summary>The folder of a refusal that concerns no set: the project's YAML files, which no build writes.</summary>
    public const string NoFolder = "/";

    /// <summary>The class with its namespace, for messages.</summary>
    public string Name { get; }

    /// <summary>The folder's name below the output root; one path segment.</summary>
    public string Folder { get; }

    public IReadOnlyList<HandOverFile> Files { get; }

    public IReadOnlyList<HandOverRefusal> Refusals { get; }

    public bool IsRefused => Refusals.Count > 0;

    public static HandOverSet Written(string name, string folder, IReadOnlyList<HandOverFile> files) => new(name, folder, files, []);

    /// <param name="name">The class with its namespace.</param>
    /// <param name="folder">The folder's name below the output root.</param>
    /// <param name="refusals">Why the set is not written; at least one, or the set would be taken for an empty one.</param>
    public static HandOverSet Refused(string name, string folder, IReadOnlyList<HandOverRefusal> refusals) =>
        refusals.Count > 0
            ? new(name, folder, [], refusals)
            : throw new ArgumentException($"The set '{name}' is refused for no reason.", nameof(refusals));
}

/// <summary>One file of a set.</summary>
internal sealed class HandOverFile
{
    public HandOverFile(string path, string content, bool isSecret, bool isSealed = false)
    {
        Path = path;
        Content = content;
        IsSecret = isSecret;
        IsSealed = isSecret || isSealed;
    }

    /// <summary>Relative to the set's folder, with forward slashes.</summary>
    public string Path { get; }

    public string Content { get; }

    /// <summary>
    /// True for what may hold confidential values (kind Secret): no message shows it, and it is always carried sealed.
    /// </summary>
    public bool IsSecret { get; }

    /// <summary>
    /// Whether it is carried sealed, since the compiler embeds generated sources into the PDB: a Secret, and everything if the PDB is
    /// inside the assembly.
    /// </summary>
    public bool IsSealed { get; }
}

/// <summary>A reason why a set is not written, with its place in the user's source (1-based, as editors count).</summary>
internal sealed class HandOverRefusal
{
    public HandOverRefusal(string id, bool isError, string message, string file, int line, int column, int endLine, int endColumn)
    {
        Id = id;
        IsError = isError;
        Message = message;
        File = file;
        Line = line;
        Column = column;
        EndLine = endLine;
        EndColumn = endColumn;
    }

    public string Id { get; }

    /// <summary>A refused set has at least one error; what else was found about it may be a warning.</summary>
    public bool IsError { get; }

    public string Message { get; }

    /// <summary>As the compiler names the file, or relative to the project's folder; empty where the place is not known.</summary>
    public string File { get; }

    /// <summary>0 where the place is not known.</summary>
    public int Line { get; }

    public int Column { get; }

    public int EndLine { get; }

    public int EndColumn { get; }
}
