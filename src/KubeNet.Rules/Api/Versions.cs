using KubeNet.Resources;

namespace KubeNet.Rules.Api;

/// <summary>What the API server does from a version on.</summary>
internal static class Versions
{
    /// <summary>Addresses and ranges are read strictly (feature gate StrictIPCIDRValidation, on since 1.36).</summary>
    public static bool ReadsAddressesStrictly(this ClusterProfile cluster) => cluster.Version.IsAtLeast(1, 36);

    /// <summary>
    /// A Service's name may begin with a digit (feature gate RelaxedServiceNameValidation, alpha in 1.34). Refused for certain up to 1.34.
    /// </summary>
    public static bool TakesDigitsInFrontOfServices(this ClusterProfile cluster) => cluster.Version.IsAtLeast(1, 35);

    /// <summary>A StatefulSet's name is a label; before it could have dots.</summary>
    public static bool WantsLabelsForStatefulSets(this ClusterProfile cluster) => cluster.Version.IsAtLeast(1, 36);

    /// <summary>
    /// Names of environment variables may have any printable ASCII character but '=' (feature gate RelaxedEnvironmentVariableValidation, on
    /// since 1.32).
    /// </summary>
    public static bool TakesRelaxedVariableNames(this ClusterProfile cluster) => cluster.Version.IsAtLeast(1, 32);

    /// <summary>
    /// Containers are resized in place (feature gate InPlacePodVerticalScaling, on since 1.33); before, the server drops
    /// <c>resizePolicy</c>.
    /// </summary>
    public static bool ResizesInPlace(this ClusterProfile cluster) => cluster.Version.IsAtLeast(1, 33);

    /// <summary>Init containers that end are not restarted for a new size, and may not ask for it.</summary>
    public static bool KeepsInitContainersSize(this ClusterProfile cluster) => cluster.Version.IsAtLeast(1, 36);

    /// <summary>Each container may have a restart policy and rules for it (feature gate ContainerRestartRules, on since 1.35).</summary>
    public static bool HasContainerRestartRules(this ClusterProfile cluster) => cluster.Version.IsAtLeast(1, 35);

    /// <summary>
    /// Only init containers have a restart policy, and only the one that makes them sidecars: after those came and before all containers
    /// had one.
    /// </summary>
    public static bool HasRestartPoliciesOfSidecarsOnly(this ClusterProfile cluster) =>
        cluster.Version.IsAtLeast(1, 29) && !cluster.Version.IsAtLeast(1, 34);

    /// <summary>A hook may sleep for no time (feature gate PodLifecycleSleepActionAllowZero, on since 1.33).</summary>
    public static bool TakesSleepOfZero(this ClusterProfile cluster) => cluster.Version.IsAtLeast(1, 33);

    /// <summary>
    /// Where the users of the node are not the pod's (feature gate UserNamespacesSupport, on since 1.33); before, the server drops
    /// <c>hostUsers</c> and <c>procMount</c>.
    /// </summary>
    public static bool HasUserNamespaces(this ClusterProfile cluster) => cluster.Version.IsAtLeast(1, 33);

    /// <summary>Block devices do not go with user namespaces.</summary>
    public static bool RefusesDevicesOfForeignUsers(this ClusterProfile cluster) => cluster.Version.IsAtLeast(1, 36);

    /// <summary>Variables may come from files of a volume (feature gate EnvFiles, on since 1.35).</summary>
    public static bool ReadsVariablesFromFiles(this ClusterProfile cluster) => cluster.Version.IsAtLeast(1, 35);

    /// <summary>
    /// A pod may claim resources (feature gate DynamicResourceAllocation, on since 1.34); before, the fields are dropped unjudged.
    /// </summary>
    public static bool HasResourceClaims(this ClusterProfile cluster) => cluster.Version.IsAtLeast(1, 34);

    /// <summary>
    /// A claim may name a class of attributes (feature gate VolumeAttributesClass, on since 1.34); before, the field is dropped unjudged.
    /// </summary>
    public static bool HasVolumeAttributesClasses(this ClusterProfile cluster) => cluster.Version.IsAtLeast(1, 34);

    /// <summary>A pod as a whole may have resources (feature gate PodLevelResources, on since 1.34).</summary>
    public static bool HasResourcesOfPods(this ClusterProfile cluster) => cluster.Version.IsAtLeast(1, 34);

    /// <summary>A pod may have a host name of its own making (feature gate HostnameOverride, on since 1.35).</summary>
    public static bool HasHostnameOverride(this ClusterProfile cluster) => cluster.Version.IsAtLeast(1, 35);

    /// <summary>How volumes get their SELinux labels can be said (feature gate SELinuxChangePolicy, on since 1.33).</summary>
    public static bool HasSELinuxChangePolicy(this ClusterProfile cluster) => cluster.Version.IsAtLeast(1, 33);

    /// <summary>
    /// A search path of a pod's DNS may have underscores, or be a dot (feature gate RelaxedDNSSearchValidation, on since 1.33).
    /// </summary>
    public static bool TakesUnderscoresInSearchPaths(this ClusterProfile cluster) => cluster.Version.IsAtLeast(1, 33);

    /// <summary>
    /// The labels that a spread constraint's matchLabelKeys stand for become part of its selector (feature gate
    /// MatchLabelKeysInPodTopologySpreadSelectorMerge, on since 1.34), and only then clash with it.
    /// </summary>
    public static bool MergesSpreadKeys(this ClusterProfile cluster) => cluster.Version.IsAtLeast(1, 34);

    /// <summary>The whole of a StatefulSet is judged: its Service's name, its pod template and the claims that it makes.</summary>
    public static bool JudgesWholeStatefulSets(this ClusterProfile cluster) => cluster.Version.IsAtLeast(1, 36);

    /// <summary>A StatefulSet's <c>revisionHistoryLimit</c> must not be negative.</summary>
    public static bool BoundsHistoryOfStatefulSets(this ClusterProfile cluster) => cluster.Version.IsAtLeast(1, 33);

    /// <summary>A Job's <c>successPolicy</c> is read; before, it is dropped where its feature gate is off.</summary>
    public static bool ReadsSuccessPolicies(this ClusterProfile cluster) => cluster.Version.IsAtLeast(1, 31);

    /// <summary>A Job's <c>managedBy</c> is read.</summary>
    public static bool ReadsManagersOfJobs(this ClusterProfile cluster) => cluster.Version.IsAtLeast(1, 32);

    /// <summary>A claim's <c>volumeAttributesClassName</c> is read.</summary>
    public static bool ReadsVolumeAttributesClasses(this ClusterProfile cluster) => cluster.Version.IsAtLeast(1, 34);

    /// <summary>
    /// The group of an autoscaler's target is judged. It came with one of the versions before (kubernetes#132537, of 2025); refused for
    /// certain since this one.
    /// </summary>
    public static bool JudgesGroupsOfAutoscalers(this ClusterProfile cluster) => cluster.Version.IsAtLeast(1, 35);
}
