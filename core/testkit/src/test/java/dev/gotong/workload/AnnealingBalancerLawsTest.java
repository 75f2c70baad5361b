package dev.gotong.workload;

import dev.gotong.testkit.BalancerLaws;

class AnnealingBalancerLawsTest extends BalancerLaws {
  @Override
  protected Balancer balancer() {
    return new AnnealingBalancer();
  }
}
