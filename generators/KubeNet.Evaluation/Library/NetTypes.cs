using System.Net;

namespace KubeNet.Evaluation.Library;

/// <summary>Addresses and versions, as text only: nothing here asks a network.</summary>
internal static class NetTypes
{
    public static IEnumerable<PureType> Rows =>
    [
        new(typeof(Uri)), new(typeof(UriBuilder)), new(typeof(IPAddress)), new(typeof(Version)),
        new PureType(typeof(Guid)).Except("NewGuid", "CreateVersion7"),
    ];
}
