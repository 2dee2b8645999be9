namespace KubeNet.Routing;

/// <summary>
/// The rules that explain breaks and cautions. This library does not contain the rules, so their ids are listed here. A test compares them
/// with the catalogue.
/// </summary>
internal static class RuleIds
{
    public const string IngressBackends = "KUBE1032";
    public const string NetworkPolicyPorts = "KUBE1039";
    public const string UndeclaredTargetPort = "KUBE2001";
    public const string UnknownTargetPortName = "KUBE2002";
    public const string MissingBackendService = "KUBE2003";
    public const string MissingBackendPort = "KUBE2004";
    public const string SelectsNoPods = "KUBE2005";
    public const string TargetPortProtocol = "KUBE2006";
    public const string UnknownIngressClass = "KUBE2008";
    public const string PathCollision = "KUBE2009";
    public const string PolicyPort = "KUBE2015";
    public const string CutOffService = "KUBE2016";
    public const string ClasslessIngress = "KUBE2027";
    public const string OutsideKeptOut = "KUBE2036";
    public const string EarlierServicePort = "KUBE3021";
    public const string ProxyWithoutNodePort = "KUBE2030";
    public const string MissingProxyPort = "KUBE2031";
    public const string NodePortOfTheClustersChoice = "KUBE2032";
    public const string ProxyWithoutNodes = "KUBE2034";
}
