namespace KubeNet;

/// <summary>
/// A workload whose number of Pods an autoscaler can change: a <see cref="DeploymentHandle"/> and the like.
/// </summary>
public interface IScalable : IWorkload { }
