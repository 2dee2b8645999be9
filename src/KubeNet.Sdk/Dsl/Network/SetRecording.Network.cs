using KubeNet.Resources;

namespace KubeNet;

/// <summary>The NetworkPolicies of workloads and Services: one for each, however many calls allow something.</summary>
internal sealed partial class SetRecording
{
    private readonly Dictionary<Resource, NetworkPolicyHandle> _policies = [];

    public NetworkPolicyHandle PolicyOf(PolicyPods pods, Origin call)
    {
        EnsureOpen();
        if (!_policies.TryGetValue(pods.Owner, out var policy))
        {
            policy = NetworkPolicyHandle.Declare(this, pods.Owner.NameAt(call));
            policy.Select(pods, call);
            _policies.Add(pods.Owner, policy);
        }

        return policy;
    }
}
