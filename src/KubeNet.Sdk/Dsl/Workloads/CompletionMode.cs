namespace KubeNet;

/// <summary>What completes a Job: <c>spec.completionMode</c>. The members have the names of the values in Kubernetes.</summary>
public enum CompletionMode
{
    /// <summary>Any <c>completions</c> Pods. The default of Kubernetes.</summary>
    NonIndexed,

    /// <summary>One Pod for each number below <c>completions</c>. A Pod finds its number in <c>JOB_COMPLETION_INDEX</c>.</summary>
    Indexed,
}
