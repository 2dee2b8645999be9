namespace KubeNet.Resources;

/// <summary>A boolean in an annotation, as ingress-nginx and much of Kubernetes reads it: Go's strconv.ParseBool.</summary>
internal static class GoBoolean
{
    /// <summary>Null for what is neither, <c>yes</c> for one.</summary>
    public static bool? Parse(string? text) =>
        text switch
        {
            "1" or "t" or "T" or "true" or "TRUE" or "True" => true,
            "0" or "f" or "F" or "false" or "FALSE" or "False" => false,
            _ => null,
        };

    /// <summary>Also of a boolean without quotes, which is refused as such, and means what it says.</summary>
    public static bool IsTrue(ResourceNode? node) => node is ScalarNode scalar && (scalar.Flag ?? Parse(scalar.Text)) == true;
}
