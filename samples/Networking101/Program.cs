// What the app calls inside the cluster, from the set itself: no string repeats what is declared there.
Console.WriteLine($"# server:       {Networking101.Services.Server.Url}");
Console.WriteLine($"# other-server: {Networking101.Services.OtherServer.Url}");

// The manifests are written by the build; an app has nothing to do for them. This one shows that running the set gives the same files.
foreach (var file in new Networking101().Render())
{
    Console.WriteLine($"# {file.Path}");
    Console.WriteLine(file.Content);
}
