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
}
