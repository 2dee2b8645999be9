namespace KubeNet.Findings;

/// <summary>How bad a finding is, before a project's own settings change it.</summary>
internal enum Severity
{
    /// <summary>Deprecated, ignored or unwise.</summary>
    Info,

    /// <summary>The API server takes it, but it does not do what it says.</summary>
    Warning,

    /// <summary>The set cannot be evaluated, or the API server rejects the manifest.</summary>
    Error,
}
