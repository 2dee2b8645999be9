namespace KubeNet;

/// <summary>
/// A workload whose number of Pods an autoscaler can change: a <see cref="DeploymentHandle"/> or a <see cref="StatefulSetHandle"/>.
/// </summary>
public interface IScalable : IWorkload { }
