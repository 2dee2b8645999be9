using KubeNet.Resources;

namespace KubeNet.Rules.Api;

/// <summary>What the API server does since a certain version.</summary>
internal static class Versions
{
    /// <summary>Addresses and ranges are validated strictly (feature gate StrictIPCIDRValidation, on since 1.36).</summary>
    public static bool ReadsAddressesStrictly(this ClusterProfile cluster) => cluster.Version.IsAtLeast(1, 36);

    /// <summary>
    /// A Service's name may begin with a digit (feature gate RelaxedServiceNameValidation, alpha in 1.34). Always rejected up to 1.34.
    /// </summary>
    public static bool TakesDigitsInFrontOfServices(this ClusterProfile cluster) => cluster.Version.IsAtLeast(1, 35);

    /// <summary>A StatefulSet's name must be a DNS label; before, it could have dots.</summary>
    public static bool WantsLabelsForStatefulSets(this ClusterProfile cluster) => cluster.Version.IsAtLeast(1, 36);

    /// <summary>
    /// Names of environment variables may contain any printable ASCII character except '=' (feature gate
    /// RelaxedEnvironmentVariableValidation, on since 1.32).
    /// </summary>
    public static bool TakesRelaxedVariableNames(this ClusterProfile cluster) => cluster.Version.IsAtLeast(1, 32);

    /// <summary>
    /// Containers can be resized in place (feature gate InPlacePodVerticalScaling, on since 1.33); before, the server drops
    /// <c>resizePolicy</c>.
    /// </summary>
    public static bool ResizesInPlace(this ClusterProfile cluster) => cluster.Version.IsAtLeast(1, 33);

    /// <summary>Init containers that terminate cannot be restarted for a resize, and must not request it.</summary>
    public static bool KeepsInitContainersSize(this ClusterProfile cluster) => cluster.Version.IsAtLeast(1, 36);

    /// <summary>Each container may have a restart policy and rules for it (feature gate ContainerRestartRules, on since 1.35).</summary>
    public static bool HasContainerRestartRules(this ClusterProfile cluster) => cluster.Version.IsAtLeast(1, 35);

    /// <summary>
    /// Only init containers can have a restart policy, and only Always, which makes them sidecars. Since sidecars exist, and before all
    /// containers could have a restart policy.
    /// </summary>
    public static bool HasRestartPoliciesOfSidecarsOnly(this ClusterProfile cluster) =>
        cluster.Version.IsAtLeast(1, 29) && !cluster.Version.IsAtLeast(1, 34);

    /// <summary>A hook may sleep for 0 seconds (feature gate PodLifecycleSleepActionAllowZero, on since 1.33).</summary>
    public static bool TakesSleepOfZero(this ClusterProfile cluster) => cluster.Version.IsAtLeast(1, 33);

    /// <summary>
    /// Pods can have a user namespace of their own (feature gate UserNamespacesSupport, on since 1.33); before, the server drops
    /// <c>hostUsers</c> and <c>procMount</c>.
    /// </summary>
    public static bool HasUserNamespaces(this ClusterProfile cluster) => cluster.Version.IsAtLeast(1, 33);

    /// <summary>Block devices cannot be used with user namespaces.</summary>
    public static bool RefusesDevicesOfForeignUsers(this ClusterProfile cluster) => cluster.Version.IsAtLeast(1, 36);

    /// <summary>Variables may come from files of a volume (feature gate EnvFiles, on since 1.35).</summary>
    public static bool ReadsVariablesFromFiles(this ClusterProfile cluster) => cluster.Version.IsAtLeast(1, 35);

    /// <summary>
    /// A pod may claim resources (feature gate DynamicResourceAllocation, on since 1.34); before, the server drops the fields unchecked.
    /// </summary>
    public static bool HasResourceClaims(this ClusterProfile cluster) => cluster.Version.IsAtLeast(1, 34);

    /// <summary>
    /// A claim may name a VolumeAttributesClass (feature gate VolumeAttributesClass, on since 1.34); before, the server drops the field
    /// unchecked.
    /// </summary>
    public static bool HasVolumeAttributesClasses(this ClusterProfile cluster) => cluster.Version.IsAtLeast(1, 34);

    /// <summary>A pod as a whole may have resources (feature gate PodLevelResources, on since 1.34).</summary>
    public static bool HasResourcesOfPods(this ClusterProfile cluster) => cluster.Version.IsAtLeast(1, 34);

    /// <summary>A pod may override its host name (feature gate HostnameOverride, on since 1.35).</summary>
    public static bool HasHostnameOverride(this ClusterProfile cluster) => cluster.Version.IsAtLeast(1, 35);

    /// <summary>How volumes get their SELinux labels can be configured (feature gate SELinuxChangePolicy, on since 1.33).</summary>
    public static bool HasSELinuxChangePolicy(this ClusterProfile cluster) => cluster.Version.IsAtLeast(1, 33);

    /// <summary>
    /// A DNS search path of a pod may contain underscores, or be a single dot (feature gate RelaxedDNSSearchValidation, on since 1.33).
    /// </summary>
    public static bool TakesUnderscoresInSearchPaths(this ClusterProfile cluster) => cluster.Version.IsAtLeast(1, 33);

    /// <summary>
    /// The labels of a spread constraint's matchLabelKeys become part of its selector (feature gate
    /// MatchLabelKeysInPodTopologySpreadSelectorMerge, on since 1.34), and can conflict with it only then.
    /// </summary>
    public static bool MergesSpreadKeys(this ClusterProfile cluster) => cluster.Version.IsAtLeast(1, 34);

    /// <summary>A StatefulSet is validated completely: its Service's name, its pod template and its volume claim templates.</summary>
    public static bool JudgesWholeStatefulSets(this ClusterProfile cluster) => cluster.Version.IsAtLeast(1, 36);

    /// <summary>A StatefulSet's <c>revisionHistoryLimit</c> must not be negative.</summary>
    public static bool BoundsHistoryOfStatefulSets(this ClusterProfile cluster) => cluster.Version.IsAtLeast(1, 33);

    /// <summary>A Job's <c>successPolicy</c> is read; before, the server drops it if the feature gate is off.</summary>
    public static bool ReadsSuccessPolicies(this ClusterProfile cluster) => cluster.Version.IsAtLeast(1, 31);

    /// <summary>A Job's <c>managedBy</c> is read.</summary>
    public static bool ReadsManagersOfJobs(this ClusterProfile cluster) => cluster.Version.IsAtLeast(1, 32);

    /// <summary>A claim's <c>volumeAttributesClassName</c> is read.</summary>
    public static bool ReadsVolumeAttributesClasses(this ClusterProfile cluster) => cluster.Version.IsAtLeast(1, 34);

    /// <summary>
    /// The group of an autoscaler's target is validated. An earlier version introduced this (kubernetes#132537, of 2025); since this
    /// version it is certain.
    /// </summary>
    public static bool JudgesGroupsOfAutoscalers(this ClusterProfile cluster) => cluster.Version.IsAtLeast(1, 35);
}
