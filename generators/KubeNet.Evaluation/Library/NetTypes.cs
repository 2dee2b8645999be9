using System.Net;
using System.Security.Cryptography;

namespace KubeNet.Evaluation.Library;

/// <summary>Addresses, versions, identifiers and hashes, as text and bytes only: nothing here asks a network or the machine.</summary>
internal static class NetTypes
{
    public static IEnumerable<PureType> Rows =>
        [
            new PureType(typeof(Uri)).Except("IsUnc", "LocalPath", "IdnHost", "GetObjectData"),
            new(typeof(UriBuilder)),
            new PureType(typeof(IPAddress)).Except("Address"),
            new(typeof(IPEndPoint)),
            new(typeof(Version)),
            new PureType(typeof(Guid)).Except("NewGuid", "CreateVersion7"),
            new PureType(typeof(SHA256)).Only("Create"),
            new PureType(typeof(SHA512)).Only("Create"),
            new PureType(typeof(HashAlgorithm)).Only("ComputeHash"),
            new PureType(typeof(BitConverter)).Except("TryWriteBytes"),
            new PureType(typeof(WebUtility)).Only("UrlEncode", "UrlDecode", "HtmlEncode", "HtmlDecode"),
            .. PureLibrary.WherePresent("System.Net.IPNetwork"),
        ];
}
