namespace KubeNet.Tasks;

/// <summary>The codes of the task's own findings. Refusals of sets carry the ids of their rules.</summary>
internal static class TaskFindings
{
    /// <summary>There is no readable hand-over from the compiler.</summary>
    public const string HandOver = "KUBE0901";

    /// <summary>The output folder is not what the build would write (verify mode).</summary>
    public const string Stale = "KUBE0902";

    /// <summary>A file cannot be written or removed.</summary>
    public const string Output = "KUBE0903";

    /// <summary>A file or folder in the way of a set was not written by this project.</summary>
    public const string NotOurs = "KUBE0904";

    /// <summary>Target frameworks of a project do not give the same manifests.</summary>
    public const string Frameworks = "KUBE0905";

    /// <summary>An item of the project is invalid: a parameter, a file or an app.</summary>
    public const string Facts = "KUBE0906";

    /// <summary>The sets to write contain a name that no set has.</summary>
    public const string Sets = "KUBE0907";

    /// <summary>A published image cannot be pinned.</summary>
    public const string Pin = "KUBE0908";

    /// <summary>Metadata of an item, or a name in it, is misspelt.</summary>
    public const string Metadata = "KUBE0909";

    /// <summary>Running a set gives something else than the build wrote (double check).</summary>
    public const string Differs = "KUBE0910";

    /// <summary>The sets cannot be run, or their process ended before they had been run (double check).</summary>
    public const string CannotRun = "KUBE0911";
}
