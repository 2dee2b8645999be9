[assembly: AssemblyFixture(typeof(KubeNet.Packages.Tests.PackageFeed))]
